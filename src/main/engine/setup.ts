import { join } from 'node:path'
import {
  app,
  MessageChannelMain,
  utilityProcess,
  type MessagePortMain,
  type WebContents,
} from 'electron'
import { channels } from '../../shared/desktopApi'
import type { FileRegistry } from '../files/registry'
import { log } from '../log'
import { EngineHost, type EngineProcess } from './engineHost'

/** Starts the engine in a process of its own and ends it with the app. */
export function setupEngineHost(files: FileRegistry): EngineHost<MessagePortMain> {
  const host = new EngineHost<MessagePortMain>({
    fork,
    channel: () => new MessageChannelMain(),
    files: () => files.all(),
    now: () => performance.now(),
    later: (action, delay) => {
      const timer = setTimeout(action, delay)
      return () => clearTimeout(timer)
    },
    log,
  })
  files.onAdded((file) => void host.sendFile(file))
  app.on('will-quit', () => host.stop())
  host.start()
  return host
}

function fork(): EngineProcess<MessagePortMain> {
  const child = utilityProcess.fork(join(import.meta.dirname, 'engine.js'), [], {
    serviceName: 'Isodense engine',
    stdio: 'pipe',
  })
  // What the engine prints is for developers; standard output stays free.
  child.stdout?.pipe(process.stderr, { end: false })
  child.stderr?.pipe(process.stderr, { end: false })
  return {
    postMessage: (message, ports) => child.postMessage(message, ports),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill(),
  }
}

/** Gives the page a port to the engine now and after every restart. */
export function connectWindow(host: EngineHost<MessagePortMain>, page: WebContents): void {
  host.attach({
    connect: (port) => page.postMessage(channels.enginePort, null, [port]),
    engineDown: (info) => page.send(channels.engineDown, info),
  })
}
