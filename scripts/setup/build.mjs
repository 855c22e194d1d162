import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { inRoot, root } from './paths.mjs'
import { hashOf } from './hash.mjs'
import { SetupError, say } from './report.mjs'
import { npm } from './run.mjs'

/** Everything that the build reads. */
export const inputs = [
  'src',
  'kernel',
  'scripts/kernel',
  'samples',
  'electron.vite.config.ts',
  'vite.cli.config.ts',
  'tsconfig.json',
  'tsconfig.base.json',
  'tsconfig.node.json',
  'tsconfig.web.json',
  'package.json',
  'package-lock.json',
]

const results = ['out/main/index.js', 'out/cli/isodense.js']
const stamp = inRoot('out', '.inputs')

/**
 * @param {string} hash of the inputs as they are
 * @param {string | undefined} built hash of the inputs that were built last
 * @param {boolean} complete the build's results are there
 */
export const isBuildDue = (hash, built, complete) => !complete || hash !== built

export async function build() {
  // Taken before the build: what is edited meanwhile makes the next one due.
  const hash = hashOf(root, inputs)
  const built = existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined
  const isThere = (/** @type {string} */ file) => existsSync(inRoot(file))
  if (!isBuildDue(hash, built, results.every(isThere))) return

  say('building …')
  rmSync(stamp, { force: true })
  const { code, output } = await npm(['run', 'build'], { quiet: true })
  if (code !== 0) throw new SetupError(`the build failed:\n${output}`)
  const absent = results.filter((file) => !isThere(file))
  if (absent.length > 0) throw new SetupError(`the build did not make ${absent.join(', ')}`)
  mkdirSync(inRoot('out'), { recursive: true })
  writeFileSync(stamp, hash)
}
