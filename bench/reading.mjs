/**
 * A file of a million rows and ten columns read as a table, against Papa Parse streaming over the same
 * file and doing nothing with it; and with the kinds and statistics of the columns. Each in a process
 * of its own, in turn; medians, the ratio, peak memory, and what the table keeps.
 *
 *   npm run bench:reading                 needs nothing built; the file is made in the temporary folder
 *   npm run bench:reading -- --rows 100000 --runs 5
 */
import { spawnSync } from 'node:child_process'
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import Papa from 'papaparse'
import { build } from 'vite'

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    runs: { type: 'string', default: '3' },
    task: { type: 'string' },
    file: { type: 'string', default: '' },
    library: { type: 'string', default: '' },
  },
})
const columns = 10

/** @param {string} path @param {number} rows */
async function write(path, rows) {
  const out = createWriteStream(path)
  out.write(`${Array.from({ length: columns }, (_, j) => `x${j + 1}`).join(',')}\n`)
  let state = 1
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
  for (let row = 0; row < rows; row += 1000) {
    const lines = Array.from({ length: Math.min(1000, rows - row) }, () =>
      Array.from({ length: columns }, (_, j) => (10 * j + next()).toFixed(4)).join(','),
    )
    if (!out.write(`${lines.join('\n')}\n`)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
}

/** @type {Record<string, () => Promise<() => unknown>>} what each process does; returns what keeps its result alive */
const tasks = {
  async 'Papa Parse'() {
    let count = 0
    await new Promise((resolve, reject) => {
      Papa.parse(createReadStream(options.file, { highWaterMark: 512 * 1024, encoding: 'utf8' }), {
        chunk: (/** @type {{ data: unknown[] }} */ { data }) => void (count += data.length),
        complete: resolve,
        error: reject,
      })
    })
    return () => count
  },
  async reading() {
    const { readTableFile } = await import(options.library)
    const table = await readTableFile(options.file)
    return () => table.rows
  },
  async 'reading and kinds'() {
    const { readTableFile, summariseColumns } = await import(options.library)
    const table = await readTableFile(options.file)
    const summaries = summariseColumns(table)
    return () => [table.rows, summaries.length]
  },
}

/** @param {string} name */
async function runTask(name) {
  const { user, system } = process.cpuUsage()
  const before = (user + system) / 1e6
  const start = performance.now()
  const alive = await tasks[name]()
  const seconds = (performance.now() - start) / 1000
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  const processor = (userCPUTime + systemCPUTime) / 1e6 - before
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  alive()
  console.log(JSON.stringify({ seconds, processor, peak: maxRSS * 1024, heapUsed, arrayBuffers }))
}

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
const megabytes = (/** @type {number} */ bytes) => `${Math.round(bytes / 2 ** 20)} MB`

async function compare() {
  const folder = mkdtempSync(join(tmpdir(), 'isodense-reading-'))
  try {
    const file = join(folder, 'rows.csv')
    await write(file, Number(options.rows))
    console.log(`${options.rows} rows × ${columns} columns, ${megabytes(statSync(file).size)}`)
    const library = join(folder, 'reading.mjs')
    await build({
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      ssr: { noExternal: true },
      build: {
        ssr: fileURLToPath(new URL('reading/entry.ts', import.meta.url)),
        outDir: folder,
        emptyOutDir: false,
        rolldownOptions: { output: { entryFileNames: 'reading.mjs' } },
      },
    })
    const self = fileURLToPath(import.meta.url)
    /** @type {Record<string, Record<string, number>[]>} */
    const results = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]))
    for (let run = 0; run < Number(options.runs); run++)
      for (const name of Object.keys(tasks)) {
        const args = ['--expose-gc', self, '--task', name, '--file', file, '--library', library]
        const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
        if (status !== 0) throw new Error(`${name} failed: ${stderr}`)
        results[name].push(JSON.parse(stdout))
      }
    const of = (/** @type {string} */ name, /** @type {string} */ key) =>
      median(results[name].map((run) => run[key]))
    const ratio = (/** @type {string} */ name, /** @type {string} */ key) =>
      `${of(name, key).toFixed(2)} s ${(of(name, key) / of('Papa Parse', key)).toFixed(2)} ×`
    for (const name of Object.keys(results)) {
      console.log(
        `${name.padEnd(18)} ${ratio(name, 'seconds')}, of processors ${ratio(name, 'processor')}, ` +
          `peak ${megabytes(of(name, 'peak'))}, kept ${megabytes(of(name, 'heapUsed'))} heap + ${megabytes(of(name, 'arrayBuffers'))} buffers`,
      )
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

await (options.task === undefined ? compare() : runTask(options.task))
