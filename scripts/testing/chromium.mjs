import { spawnSync } from 'node:child_process'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * How Playwright starts a browser that is on this machine already: on Linux by its path, elsewhere
 * Chrome where its installer puts it. Nothing is downloaded.
 *
 * @param {(name: string) => string | null} find
 * @returns {{ executablePath: string } | { channel: string }}
 */
export function installedBrowser(find = pathOf, platform = process.platform) {
  if (platform !== 'linux') return { channel: 'chrome' }
  const executablePath = names.map(find).find((path) => path !== null)
  if (executablePath) return { executablePath }
  throw new Error(`there is no browser (${names.join(', ')}): apt-get install chromium`)
}

/** Tests reach nothing, and root has no sandbox. @returns {string[]} */
export const browserArguments = (isRoot = process.getuid?.() === 0) => [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** @param {string} name @returns {string | null} */
function pathOf(name) {
  const { status, stdout } = spawnSync('which', [name], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : null
}
