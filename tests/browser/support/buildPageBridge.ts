import { build, type Rolldown } from 'vite'
import { inRoot } from '../../../scripts/setup/paths.mjs'

/** The page's side of the made-up desktop as one script. */
export async function buildPageBridge(): Promise<string> {
  const entry = inRoot('tests', 'browser', 'support', 'pageBridge.ts')
  const built = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      target: 'chrome130',
      lib: { entry, formats: ['iife'], name: 'pageBridge' },
    },
  })) as Rolldown.RolldownOutput[]
  return built[0].output[0].code
}
