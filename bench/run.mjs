/**
 * Builds a benchmark written in TypeScript, with the engine's worker beside it, and runs it.
 *
 *   node bench/run.mjs fit --json table.json
 */
import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import { build } from 'vite'
import { inRoot } from '../scripts/setup/paths.mjs'

const [name, ...args] = process.argv.slice(2)
if (!name) throw new Error('Which benchmark? node bench/run.mjs fit')
const outDir = inRoot('.cache', 'bench')
await build({
  configFile: inRoot('vite.cli.config.ts'),
  logLevel: 'warn',
  build: {
    outDir,
    rolldownOptions: {
      input: {
        [name]: inRoot('bench', `${name}.ts`),
        worker: inRoot('src', 'engine', 'worker.ts'),
      },
    },
  },
})
const { main } = await import(pathToFileURL(resolve(outDir, `${name}.js`)).href)
await main(args)
process.exit(0)
