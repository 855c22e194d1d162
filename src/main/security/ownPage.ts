/**
 * The window's page comes from a scheme of its own instead of file:, so that `'self'` in the
 * content security policy and the origin of a message mean this app and not every file on the disk.
 */
export const appScheme = 'app'
export const pageUrl = `${appScheme}://isodense/index.html`

/** The page's address: the dev server's, which electron-vite names in development, or our own. */
export interface PageAddress {
  devServer: string | undefined
}

export const pageAddress = ({ devServer }: PageAddress): string => devServer ?? pageUrl

function parse(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null
}

/** True where both have scheme, host and port in common. `URL.origin` is 'null' for a custom scheme. */
export function sameOrigin(a: URL, b: URL): boolean {
  return a.protocol === b.protocol && a.host === b.host
}

/** True for the window's own page, whatever its query or fragment. */
export function isOwnPage(url: string, address: PageAddress): boolean {
  const asked = parse(url)
  const own = new URL(pageAddress(address))
  return asked !== null && sameOrigin(asked, own) && asked.pathname === own.pathname
}

/**
 * True for a request that may leave the page: the app's own files, data and blob addresses (they
 * reach nothing), and in development the dev server and the developer tools. Everything else,
 * every network and every other file, is refused.
 */
export function isAllowedRequest(
  url: string,
  address: PageAddress & { devTools: boolean },
): boolean {
  const asked = parse(url)
  if (!asked) return false
  if (asked.protocol === 'data:' || asked.protocol === 'blob:') return true
  if (asked.protocol === 'devtools:') return address.devTools
  if (sameOrigin(asked, new URL(pageUrl))) return true
  if (address.devServer === undefined) return false
  const server = new URL(address.devServer)
  return asked.host === server.host && ['http:', 'https:', 'ws:', 'wss:'].includes(asked.protocol)
}
