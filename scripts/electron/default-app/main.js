// Does for the stand-in what Electron's default app does: `electron [-r MODULE] APP [ARGUMENT…]`
// starts the app in the folder APP, under its own name and version.
import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const require = createRequire(import.meta.url)
const words = process.argv.slice(1)
let folder
for (let i = 0; i < words.length && !folder; i++) {
  if (words[i] === '-r' || words[i] === '--require') require(words[++i])
  else if (!words[i].startsWith('-')) folder = resolve(words[i])
}
if (!folder) {
  process.stderr.write('usage: electron [-r MODULE] APP [ARGUMENT…]\n')
  app.exit(2)
} else {
  const description = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true })
  // Electron's own default app calls these two; they are not in its types.
  const host = /** @type {any} */ (app)
  app.name = description.productName ?? description.name
  host.setVersion(description.version ?? '0.0.0')
  app.setDesktopName(`${app.name}.desktop`)
  host.setAppPath(folder)
  await import(pathToFileURL(join(folder, description.main ?? 'index.js')).href)
}
