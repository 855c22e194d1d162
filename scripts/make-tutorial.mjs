/**
 * Runs the commands of docs/tutorial.md as they stand there, and puts the pictures that they write where the document
 * shows them: the same bytes every time.
 *
 *   npm run tutorial            but for those that take minutes
 *   npm run tutorial -- --slow  all of them
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inRoot } from './setup/paths.mjs'
import { tutorialBlocks } from './tutorial/blocks.mjs'

const slowToo = process.argv.includes('--slow')
const programs = { isodense: inRoot('out', 'cli', 'isodense.js'), 'make-faces': inRoot('scripts', 'make-faces.mjs') } // prettier-ignore

const folder = mkdtempSync(join(tmpdir(), 'isodense-tutorial-'))
try {
  symlinkSync(inRoot('samples'), join(folder, 'samples'), 'junction')
  const blocks = tutorialBlocks(readFileSync(inRoot('docs', 'tutorial.md'), 'utf8'))
  for (const [name = '', ...args] of blocks
    .filter(({ slow }) => slowToo || !slow)
    .flatMap(({ commands }) => commands))
    // prettier-ignore
    run(name, args)
  const pictures = readdirSync(folder).filter((file) => file.endsWith('.svg'))
  for (const picture of pictures)
    copyFileSync(join(folder, picture), inRoot('docs', 'images', 'tutorial', picture))
  console.log(`${pictures.length} pictures`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** @param {string} name @param {string[]} args */
function run(name, args) {
  const program = Object.entries(programs).find(([known]) => known === name)?.[1]
  if (program === undefined) throw new Error(`docs/tutorial.md runs an unknown program: ${name}`)
  console.log([name, ...args].join(' '))
  const { status } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error(`${name} ended with status ${status}.`)
}
