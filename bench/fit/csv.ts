import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { families } from './data'

/** Writes a file of n rows of four families, values with three decimals. */
export async function writeFamilies(path: string, n: number, d: number): Promise<string> {
  const { values } = families(n, d, 4)
  const out = createWriteStream(path)
  out.write(`${Array.from({ length: d }, (_, j) => `x${j + 1}`).join(',')}\n`)
  for (let i = 0; i < n; i++) {
    const line = Array.from(values.subarray(i * d, (i + 1) * d), (value) => value.toFixed(3))
    if (!out.write(`${line.join(',')}\n`)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
  return path
}
