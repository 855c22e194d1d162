import type { Session, WebContents } from 'electron'
import { log } from '../log'
import { isAllowedRequest, isOwnPage, type PageAddress } from './ownPage'

/** The page needs no camera, no clipboard, no notifications: every permission is refused. */
export function refusePermissions(
  own: Pick<
    Session,
    'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
  >,
): void {
  own.setPermissionRequestHandler((_contents, _permission, respond) => respond(false))
  own.setPermissionCheckHandler(() => false)
  own.setDevicePermissionHandler(() => false)
}

/** Lets no request through that would reach anything but the app's own files. */
export function refuseRequests(
  own: { webRequest: Pick<Session['webRequest'], 'onBeforeRequest'> },
  address: PageAddress & { devTools: boolean },
): void {
  own.webRequest.onBeforeRequest((details, respond) => {
    const allowed = isAllowedRequest(details.url, address)
    if (!allowed) log(`refused a request to ${details.url}`)
    respond({ cancel: !allowed })
  })
}

/** A page may reload itself, which the dev server does; it may go nowhere else and open nothing. */
export function keepOnPage(
  contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>,
  address: PageAddress,
): void {
  const stay = (event: { preventDefault(): void; url: string }) => {
    if (isOwnPage(event.url, address)) return
    event.preventDefault()
    log(`refused to go to ${event.url}`)
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
