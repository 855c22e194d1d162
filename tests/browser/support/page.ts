import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { inRoot } from '../../../scripts/setup/paths.mjs'
import { serveAppFile } from '../../../src/main/security/appFiles'
import { pageUrl } from '../../../src/main/security/ownPage'

// A plain browser knows no app: scheme; the rest of the address is the app's own.
const origin = 'https://isodense'
export const address = pageUrl.replace('app://isodense', origin)

/** Serves the built window as main does, with its content security policy; refuses all else. */
export async function servePage(page: Page): Promise<void> {
  await page.route('**', async (route) => {
    const request = route.request()
    if (!request.url().startsWith(`${origin}/`)) return route.abort()
    const url = request.url().replace(origin, 'app://isodense')
    const answer = await serveAppFile(
      { url, method: request.method() },
      inRoot('out', 'renderer'),
      async (path) => Uint8Array.from(await readFile(path)),
    )
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    })
  })
}
