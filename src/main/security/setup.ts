import { readFile } from 'node:fs/promises'
import { app, protocol, session } from 'electron'
import { serveAppFile } from './appFiles'
import { keepOnPage, refusePermissions, refuseRequests } from './lockdown'
import { appScheme, type PageAddress } from './ownPage'

/** Must run before the app is ready. */
export function setupScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the window's files from `pageFolder` and shuts every other way out of the page. */
export function setupSecurity(address: PageAddress, pageFolder: string): void {
  const own = session.defaultSession
  own.protocol.handle(appScheme, (request) => serveAppFile(request, pageFolder, readFile))
  refusePermissions(own)
  refuseRequests(own, { ...address, devTools: !app.isPackaged })
  app.on('web-contents-created', (_event, contents) => keepOnPage(contents, address))
}
