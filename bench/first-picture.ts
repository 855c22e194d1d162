/**
 * How long a person waits: reading a file, from then to the first picture, and to the final one, with
 * the automatic choice.
 *
 *   npm run bench:first-picture
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inRoot } from '../scripts/setup/paths.mjs'
import { EngineService } from '../src/engine/service'
import { planFor } from '../src/shared/plan'
import { writeFamilies } from './fit/csv'

const folder = mkdtempSync(join(tmpdir(), 'isodense-first-'))

const write = (name: string, n: number, d: number) => writeFamilies(join(folder, name), n, d)

export async function main(): Promise<void> {
  const files = [
    ['400 x 2', inRoot('samples', 'blobs_stretched.csv')],
    ['digits, 1797 x 65', inRoot('samples', 'digits.csv')],
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
