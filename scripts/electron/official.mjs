import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { say } from '../setup/report.mjs'
import { cache, inRoot } from '../setup/paths.mjs'
import { run } from '../setup/run.mjs'

const failedMark = join(cache, 'electron', 'official-download-failed.log')

/** Electron's download failed here before: not tried again at each start. */
export const officialFailed = () => existsSync(failedMark)

export const forgetFailure = () => rm(failedMark, { force: true })

/**
 * Electron's own download, as `npx install-electron` does it. It fails at once where there is no
 * such host, and by the time-out where the network swallows packets.
 *
 * @param {{ timeout: number }} options
 * @returns {Promise<string | undefined>} what went wrong
 */
export async function downloadOfficial({ timeout }) {
  say('fetching Electron …')
  const install = inRoot('node_modules', 'electron', 'install.js')
  const { code, output } = await run(process.execPath, [install], { quiet: true, timeout })
  if (code === 0) return undefined
  const reason = code > 128 ? `not finished after ${timeout / 1000} s` : output.trim()
  await mkdir(dirname(failedMark), { recursive: true })
  await writeFile(failedMark, `${reason}\n`)
  return reason
}
