/**
 * How long a person waits: reading a file, from then to the first picture, and to the final one, with
 * the automatic choice.
 *
 *   npm run bench:first-picture
 */
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inRoot } from '../scripts/setup/paths.mjs'
import { EngineService } from '../src/engine/service'
import { planFor } from '../src/shared/plan'
import { families } from './fit/data'

const folder = mkdtempSync(join(tmpdir(), 'isodense-first-'))

/** A file of families, values with three decimals. */
async function write(name: string, n: number, d: number): Promise<string> {
  const path = join(folder, name)
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

export async function main(): Promise<void> {
  const files = [
    ['400 x 2', inRoot('samples', 'blobs_stretched.csv')],
    ['digits, 1797 x 65', inRoot('tests', 'golden', 'digits.csv')],
    ['100k x 10', await write('100k.csv', 100_000, 10)],
    ['1M x 10', await write('1m.csv', 1_000_000, 10)],
    ['2000 x 5000', await write('wide.csv', 2_000, 5_000)],
  ] as const
  for (const [name, path] of files) {
    const service = new EngineService({ workerUrl: new URL('./worker.js', import.meta.url) })
    service.warmUp()
    service.files.add('file', { path, access: 'read' })
    const begun = performance.now()
    const table = await service.call('open', { file: 'file' })
    const read = performance.now()
    let first: number | undefined
    const stop = new AbortController()
    const limit = setTimeout(() => stop.abort(), 60_000)
    const final = await service
      .call(
        'analyse',
        { tableId: table.tableId, plan: planFor(table)! },
        { signal: stop.signal, onPreview: () => (first ??= performance.now()) },
      )
      .then(
        () => performance.now(),
        () => undefined,
      )
    clearTimeout(limit)
    const since = (time: number | undefined) =>
      time === undefined ? 'not within 60 s' : `${((time - read) / 1000).toFixed(2)} s`
    console.log(
      `${name}: read in ${((read - begun) / 1000).toFixed(2)} s, first picture after ${since(first ?? final)}, final after ${since(final)}`,
    )
    await service.close()
  }
  rmSync(folder, { recursive: true })
}
