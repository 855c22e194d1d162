import { readdirSync, readFileSync } from 'node:fs'
import { sets } from '../kinds/all'
import type { Random } from '../../src/core/rng'

const folder = new URL('../golden/exports/', import.meta.url)

/** Every file that is mutated: the golden exports, and one in seven of the kinds. */
export function seedFiles(): Uint8Array[] {
  const golden = readdirSync(folder)
    .filter((name) => /\.(csv|txt)$/.test(name))
    .map((name) => new Uint8Array(readFileSync(new URL(name, folder))))
  const kinds = [...sets.polluted(), ...sets.exports()].filter((_, i) => i % 7 === 0)
  return [...golden, ...kinds.map((file) => file.bytes())].filter(({ length }) => length < 40_000)
}

const below = (random: Random, n: number) => random.integer(n)
const concat = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
const oneOf = <T>(random: Random, values: readonly T[]): T => values[below(random, values.length)]!

const marks = [
  ',',
  ';',
  '\t',
  '|',
  ' ',
  '"',
  "'",
  '\\',
  '\0',
  '\n',
  '\r',
  '\r\n',
  '""',
  '\ufeff',
  'é',
]
const encoder = new TextEncoder()

type Mutation = (bytes: Uint8Array, random: Random, files: readonly Uint8Array[]) => Uint8Array

/** A stretch of a file, short or long. */
function stretch(bytes: Uint8Array, random: Random): [from: number, to: number] {
  const from = below(random, bytes.length + 1)
  return [from, Math.min(bytes.length, from + below(random, oneOf(random, [4, 40, 4000])))]
}

const mutations: Record<string, Mutation> = {
  flip(bytes, random) {
    const copy = bytes.slice()
    for (let n = 1 + below(random, 8); n > 0 && copy.length > 0; n--)
      copy[below(random, copy.length)]! ^= 1 << below(random, 8)
    return copy
  },
  insert(bytes, random) {
    const at = below(random, bytes.length + 1)
    const mark = encoder.encode(oneOf(random, marks).repeat(1 + below(random, 3)))
    return concat(bytes.subarray(0, at), mark, bytes.subarray(at))
  },
  delete(bytes, random) {
    const [from, to] = stretch(bytes, random)
    return concat(bytes.subarray(0, from), bytes.subarray(to))
  },
  duplicate(bytes, random) {
    const [from, to] = stretch(bytes, random)
    return concat(bytes.subarray(0, to), bytes.subarray(from))
  },
  splice(bytes, random, files) {
    const other = oneOf(random, files)
    return concat(
      bytes.subarray(0, below(random, bytes.length + 1)),
      other.subarray(below(random, other.length + 1)),
    )
  },
  truncate: (bytes, random) => bytes.slice(0, below(random, bytes.length + 1)),
  'repeat a line'(bytes, random) {
    const from = below(random, bytes.length + 1)
    const start = bytes.lastIndexOf(10, from - 1) + 1
    const next = bytes.indexOf(10, from)
    const end = next === -1 ? bytes.length : next + 1
    // As many as give some 100 KB at most.
    const times = Math.min(1000, Math.ceil(100_000 / Math.max(1, end - start)))
    const lines = Array.from({ length: times }, () => bytes.subarray(start, end))
    return concat(bytes.subarray(0, start), ...lines, bytes.subarray(end))
  },
  'replace a mark'(bytes, random) {
    const [from, to] = [oneOf(random, marks), oneOf(random, marks)].map((c) => c.charCodeAt(0))
    const share = random.uniform()
    return bytes.map((byte) => (byte === from && random.uniform() < share ? to! & 255 : byte))
  },
  'random bytes'(_, random) {
    return Uint8Array.from({ length: below(random, 2000) }, () => below(random, 256))
  },
  'random marks'(_, random) {
    const length = below(random, 1500)
    return encoder.encode(
      Array.from({ length }, () => oneOf(random, [...marks, 'a', '1', '.5', 'Ω'])).join(''),
    )
  },
}

const names = Object.keys(mutations)

/** A file that no program wrote, and the names of what was done to it. */
export function mutate(
  files: readonly Uint8Array[],
  random: Random,
): { bytes: Uint8Array; how: string } {
  let bytes = oneOf(random, files)
  const how: string[] = []
  for (let n = 1 + below(random, 3); n > 0; n--) {
    const name = oneOf(random, names)
    bytes = mutations[name]!(bytes, random, files).subarray(0, 200_000)
    how.push(name)
  }
  return { bytes, how: how.join(', ') }
}
