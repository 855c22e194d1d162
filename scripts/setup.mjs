// `npm run setup`: makes a fresh checkout ready to start and to test; quick when it is.
import { pathToFileURL } from 'node:url'
import { prepareElectron } from './electron/prepare.mjs'
import { build } from './setup/build.mjs'
import { installDependencies } from './setup/dependencies.mjs'
import { checkNode } from './setup/node.mjs'
import { runMain, say } from './setup/report.mjs'
import { installSystemLibraries } from './setup/system.mjs'

/** What the command line and the headless start need. */
export async function setUpCommandLine() {
  checkNode()
  await installDependencies()
  await build()
}

/** What the window needs. @param {{ retry?: boolean }} [options] */
export async function setUpWindow(options) {
  checkNode()
  await installDependencies()
  await installSystemLibraries()
  await prepareElectron(options)
  await build()
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runMain(async () => {
    await setUpWindow({ retry: process.argv.includes('--retry') })
    say('ready')
    return 0
  })
}
