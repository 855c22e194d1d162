import { electronExecutable } from '../electron/find.mjs'
import { root } from '../setup/paths.mjs'
import { say } from '../setup/report.mjs'
import { run } from '../setup/run.mjs'

/** Opens the window and stays until it is closed. @param {{ file: string | undefined }} request */
export async function openWindow({ file }) {
  const switches = []
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    say("started as root, which Chromium's sandbox refuses: running without it.")
    switches.push('--no-sandbox')
  }
  // Terminals of editors that are Electron apps themselves hand this down to everything.
  const env = { ELECTRON_RUN_AS_NODE: undefined }
  const { code } = await run(electronExecutable(), [...switches, root, ...(file ? [file] : [])], {
    env,
  })
  return code
}
