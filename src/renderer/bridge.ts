import { inject, type InjectionKey } from 'vue'
import { portMessage, type DesktopApi, type EngineDown } from '../shared/desktopApi'
import { EngineClient, type EnginePort } from './engineClient'

declare global {
  interface Window {
    /** Put there by the preload; used in this file only. */
    readonly api: DesktopApi
  }
}

/** The window's two ways out: the desktop (dialogs, files, menu) and the engine. */
export interface Bridge {
  desktop: DesktopApi
  engine: Pick<EngineClient, 'call'>
  /** A new port to the engine is in use: the first one, or that of a restarted engine. */
  onEngineUp(listener: () => void): void
  /** The engine is down; every pending call has been rejected. */
  onEngineDown(listener: (info: EngineDown) => void): void
}

export const bridgeKey: InjectionKey<Bridge> = Symbol('bridge')

/** The bridge that the app was given. */
export function useBridge(): Bridge {
  const bridge = inject(bridgeKey)
  if (!bridge) throw new Error('The app was mounted without a bridge.')
  return bridge
}

/** Connects the preload's API and the ports it posts to the window. Call before `desktop.ready()`. */
export function createBridge(page: Window): Bridge {
  const engine = new EngineClient()
  const upListeners: (() => void)[] = []
  const downListeners: ((info: EngineDown) => void)[] = []
  page.addEventListener('message', (event: MessageEvent) => {
    // Only the preload of this very window may hand over a port.
    const port = event.ports[0] as EnginePort | undefined
    if (event.source !== page || event.data !== portMessage || !port) return
    engine.connect(port)
    for (const listener of upListeners) listener()
  })
  page.api.onEngineDown((info) => {
    engine.down(info)
    for (const listener of downListeners) listener(info)
  })
  return {
    desktop: page.api,
    engine,
    onEngineUp: (listener) => void upListeners.push(listener),
    onEngineDown: (listener) => void downListeners.push(listener),
  }
}
