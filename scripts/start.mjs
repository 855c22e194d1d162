// `npm start [-- FILE]`: sets up what is missing, then opens the window on FILE or on a bundled
// sample. Without a display, does the same job on the command line.
import { existsSync } from 'node:fs'
import { setUpCommandLine, setUpWindow } from './setup.mjs'
import { hasDisplay } from './setup/display.mjs'
import { runMain, say } from './setup/report.mjs'
import { readArguments } from './starting/arguments.mjs'
import { runHeadless } from './starting/headless.mjs'
import { openWindow } from './starting/window.mjs'

const usage = 'npm start [-- FILE]'
// The exit codes are those of the command line tool.
const wrongUsage = 2
const unreadable = 4

await runMain(async () => {
  const folder = process.env.INIT_CWD ?? process.cwd()
  const { file, help, problem } = readArguments(process.argv.slice(2), folder)
  if (help || problem) {
    say(problem ? `${problem}; usage: ${usage}` : usage)
    return problem ? wrongUsage : 0
  }
  if (file && !existsSync(file)) {
    say(`there is no file ${file}`)
    return unreadable
  }
  if (!hasDisplay()) {
    say('no display (neither DISPLAY nor WAYLAND_DISPLAY is set): running without a window.')
    await setUpCommandLine()
    return runHeadless({ file, folder })
  }
  await setUpWindow()
  return openWindow({ file })
})
