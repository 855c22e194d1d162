import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Built from the present sources before the tests run: worker threads cannot load TypeScript. */
    workerUrl: string
    cliPath: string
  }
}

/** Builds command line and worker as they ship, into a folder of the tests' own. */
export default async function buildEngine({ provide }: TestProject): Promise<void> {
  const outDir = resolve('out/test')
  await build({ configFile: 'vite.cli.config.ts', logLevel: 'warn', build: { outDir } })
  provide('workerUrl', pathToFileURL(resolve(outDir, 'worker.js')).href)
  provide('cliPath', resolve(outDir, 'isodense.js'))
}
