/**
 * How well files of all kinds are understood without a hint, by kind, out of 10: success +
 * precision, recall and F1 of header, records and cells.
 *
 *   npm run bench:score                      the reader in this process
 *   npm run bench:score -- --cli             the built command line, one process for each file (slow)
 *   npm run bench:score -- --kind preamble   only kinds and files whose name holds the text
 *   npm run bench:score -- --every 10        each tenth file only
 *   npm run bench:score -- --worst 10        so many of the worst files of each kind (3)
 *   npm run bench:score -- --show TEXT       such files as they are, as read and as meant
 *   npm run bench:score -- --write FOLDER    all files into a folder, to open with other programs
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'

const { values: options } = parseArgs({
  options: {
    cli: { type: 'boolean', default: false },
    kind: { type: 'string', default: '' },
    every: { type: 'string', default: '1' },
    worst: { type: 'string', default: '3' },
    show: { type: 'string' },
    write: { type: 'string' },
  },
})
const cli = 'out/cli/isodense.js'
if (options.cli && !existsSync(cli)) throw new Error(`${cli} is missing: run npm run setup first.`)

/** @type {{ module: typeof import('../tests/kinds/all') }} */
const { module: kinds } = await runnerImport('./tests/kinds/all.ts', { configFile: false })

/** @type {import('../tests/kinds/scoring/run').Reader} */
function convertByCli(bytes) {
  const folder = mkdtempSync(join(tmpdir(), 'isodense-kinds-'))
  try {
    const [input, out] = [join(folder, 'input.csv'), join(folder, 'out.csv')]
    writeFileSync(input, bytes)
    const { status, stderr } = spawnSync(process.execPath, [cli, 'convert', input, '--out', out], {
      encoding: 'utf8',
    })
    if (status === 0) return { text: readFileSync(out, 'utf8') }
    if (status === 4 && /empty/i.test(stderr)) return { error: 'FileEmpty' }
    if (status === 4 && /not a text table/i.test(stderr)) return { error: 'NotText' }
    return { error: stderr }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
const read = options.cli ? convertByCli : kinds.readBytes

/** @param {import('../tests/kinds/sheet').Reading} reading */
function shown(reading) {
  if ('error' in reading) return `  refused: ${reading.error}`
  return [reading.header, ...reading.rows].map((cells) => `  ${JSON.stringify(cells)}`).join('\n')
}

/** @param {import('../tests/kinds/sheet').KindFile} file */
function show(file) {
  console.log(`\n=== ${file.kind}: ${file.name}, ${kinds.scoreFile(read, file).score.toFixed(3)}`)
  console.log(JSON.stringify(new TextDecoder().decode(file.bytes())).replaceAll('\\n', '\\n\n'))
  console.log(`--- meant\n${shown(file.truth())}\n--- read\n${shown(kinds.readingOf(read, file))}`)
}

/** @param {import('../tests/kinds/sheet').KindFile} file */
const wanted = ({ kind, name }) => `${kind}: ${name}`.includes(options.kind)

const every = Number(options.every)
let met = 0

/** @param {string} text */
const asFileName = (text) => text.replaceAll(/[^\w. -]+/g, '_')

for (const [title, files] of Object.entries(kinds.sets)) {
  const start = performance.now()
  const scores = []
  let count = 0
  for (const file of files()) {
    if (!wanted(file) || met++ % every !== 0) continue
    if (options.show !== undefined) {
      if (`${file.kind}: ${file.name}`.includes(options.show)) show(file)
    } else if (options.write !== undefined) {
      const folder = join(options.write, title)
      mkdirSync(folder, { recursive: true })
      const number = String(++count).padStart(4, '0')
      writeFileSync(
        join(folder, `${number} ${asFileName(`${file.kind} ${file.name}`)}`),
        file.bytes(),
      )
    } else scores.push(kinds.scoreFile(read, file))
  }
  if (scores.length === 0) continue
  const summary = kinds.summarise(scores)
  const seconds = (performance.now() - start) / 1000
  const weighted = title === 'polluted' ? `, ${summary.weighted.toFixed(3)} weighted` : ''
  console.log(
    `\n${title}: ${summary.mean.toFixed(3)}${weighted}, ${summary.files} files, ${seconds.toFixed(1)} s`,
  )
  for (const { kind, files: n, mean, worst } of summary.kinds) {
    console.log(`${mean.toFixed(3).padStart(7)}  ${String(n).padStart(4)}  ${kind}`)
    for (const { name, score } of worst.slice(0, Number(options.worst)))
      console.log(`${''.padStart(15)}${score.toFixed(3).padStart(7)}  ${name}`)
  }
}
