import type { Session, WebContents } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { keepOnPage, refusePermissions, refuseRequests } from '../../../src/main/security/lockdown'

const address = { devServer: undefined }

function lockedPage() {
  const listeners = new Map<string, (event: { url?: string; preventDefault(): void }) => void>()
  let opened: unknown
  keepOnPage(
    {
      on: (name: string, listener: never) => void listeners.set(name, listener),
      setWindowOpenHandler: (handler: () => unknown) => void (opened = handler()),
    } as unknown as WebContents,
    address,
  )
  const prevented = (name: string, url: string) => {
    const event = { url, preventDefault: vi.fn() }
    listeners.get(name)!(event)
    return event.preventDefault.mock.calls.length > 0
  }
  return { prevented, opened: () => opened }
}

describe('a page', () => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('stays on %s', (name) => {
    const { prevented } = lockedPage()
    for (const url of [
      'https://example.com/',
      'file:///data/dropped.csv',
      'app://other/index.html',
    ]) {
      expect(prevented(name, url)).toBe(true)
    }
    expect(prevented(name, 'app://isodense/index.html')).toBe(false)
  })

  it('opens no window and holds no web view', () => {
    const { prevented, opened } = lockedPage()
    expect(opened()).toEqual({ action: 'deny' })
    expect(prevented('will-attach-webview', 'app://isodense/index.html')).toBe(true)
  })

  it('is refused every permission', () => {
    const answers: unknown[] = []
    refusePermissions({
      setPermissionRequestHandler: (
        handle: NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>,
      ) => handle({} as WebContents, 'media', (granted) => answers.push(granted), {} as never),
      setPermissionCheckHandler: (check: () => boolean) => answers.push(check()),
      setDevicePermissionHandler: (check: () => boolean) => answers.push(check()),
    } as unknown as Session)
    expect(answers).toEqual([false, false, false])
  })

  it('reaches nothing but the app', () => {
    const cancelled: [string, boolean][] = []
    refuseRequests(
      {
        webRequest: {
          onBeforeRequest: ((
            decide: (details: { url: string }, respond: (r: { cancel: boolean }) => void) => void,
          ) => {
            for (const url of ['https://example.com/', 'app://isodense/index.html'])
              decide({ url }, ({ cancel }) => cancelled.push([url, cancel]))
          }) as unknown as Session['webRequest']['onBeforeRequest'],
        },
      },
      { ...address, devTools: false },
    )
    expect(cancelled).toEqual([
      ['https://example.com/', true],
      ['app://isodense/index.html', false],
    ])
  })
})
