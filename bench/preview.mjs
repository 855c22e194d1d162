/**
 * How long the import panel's preview of a file of 200 000 rows takes after each change of a setting; the best and
 * the median of seven. Wanted: a tenth of a second.
 *
 *   npm run bench:preview                 needs what `npm run setup` has built
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runnerImport } from 'vite'

const rows = 200_000
const runs = 7

const lines = Array.from({ length: rows }, (_, i) =>
  [i, ...Array.from({ length: 9 }, (_, j) => (((i * 7919 + j * 31) % 1000) / 8).toFixed(3))].join(),
)
/** @type {import('../src/shared/readSettings').ReadSettings[]} */
const changes = [
  {},
  { headerLines: 0 },
  { units: true },
  { decimal: ',' },
  { delimiter: ';' },
  { quote: "'" },
  { encoding: 'big5' },
]

/** @type {{ module: typeof import('../src/engine/service') }} */
const { module: engine } = await runnerImport('./src/engine/service.ts', { configFile: false })
const folder = mkdtempSync(join(tmpdir(), 'isodense-preview-'))
const workerUrl = new URL('../out/main/worker.js', import.meta.url)
const service = new engine.EngineService({ workerUrl, threads: 1 })
try {
  const path = join(folder, 'large.csv')
  writeFileSync(path, ['n,a,b,c,d,e,f,g,h,i', ...lines].join('\n'))
  service.files.add(path, { path, access: 'read' })
  const { tableId } = await service.call('open', { file: path })
  for (const settings of changes) {
    const times = []
    for (let run = 0; run < runs; run++) {
      const start = performance.now()
      await service.call('preview', { tableId, settings })
      times.push(performance.now() - start)
    }
    times.sort((a, b) => a - b)
    const [best, median] = [times[0], times[runs >> 1]].map((time) => `${time.toFixed(0)} ms`)
    console.log(`${JSON.stringify(settings).padEnd(22)} best ${best}, median ${median}`)
  }
} finally {
  await service.close()
  rmSync(folder, { recursive: true })
}
