import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

export function randomNumbers(seed: number) {
  const generator = xoroshiro128plus(seed)
  return (below: number) => (generator.next() >>> 0) % below
}

/** Bytes changed, cut out, doubled or set to what lengths and counts are spoilt with. */
export function mutated(bytes: Uint8Array, random: (below: number) => number): Buffer {
  let result = Buffer.from(bytes)
  for (let i = 1 + random(4); i > 0; i--) {
    const at = random(result.length)
    const kind = random(5)
    if (kind === 0) result[at] ^= 1 << random(8)
    if (kind === 1) result[at] = [0, 0x7f, 0x80, 0xff][random(4)]
    if (kind === 2) result.fill(0xff, at, Math.min(result.length, at + 1 + random(8)))
    if (kind === 3)
      result = Buffer.concat([result.subarray(0, at), result.subarray(at + 1 + random(20))])
    if (kind === 4) result = Buffer.concat([result.subarray(0, at), result.subarray(Math.max(0, at - random(30)))]) // prettier-ignore
    if (result.length === 0) return Buffer.from(bytes)
  }
  return result
}
