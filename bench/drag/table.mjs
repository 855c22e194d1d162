import { writeFileSync } from 'node:fs'

/** A table of four measures of parts from three lots, the same at every call.
 * @param {string} path @param {number} rows */
export function writeTable(path, rows) {
  const normal = gaussian(1)
  const lines = Array.from({ length: rows }, (_, i) => {
    const lot = i % 3
    const [a, b] = [normal(), normal()]
    return [10 + 3 * lot + a, 5 - 2 * lot + 0.6 * a + b, 1 + 0.2 * normal(), lot + 0.5 * normal()]
      .map((value) => value.toFixed(4))
      .join(',')
  })
  writeFileSync(path, `length,width,height,mass\n${lines.join('\n')}\n`)
}

/** Normal numbers by Box and Muller, from a linear congruential generator. @param {number} seed */
function gaussian(seed) {
  let state = seed
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return (state + 0.5) / 2 ** 32
  }
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
}
