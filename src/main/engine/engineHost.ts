import type { EngineDown, EngineHostMessage } from '../../shared/desktopApi'
import type { KnownFile } from '../files/registry'
import { restartDelay } from './restartPolicy'

/** The engine's process, as far as its supervisor knows it. */
export interface EngineProcess<Port> {
  postMessage(message: EngineHostMessage, ports?: Port[]): void
  /** Called once, however the process ended. */
  onExit(listener: (code: number) => void): void
  kill(): void
}

/** The window that talks with the engine. */
export interface EngineClient<Port> {
  connect(port: Port): void
  engineDown(info: EngineDown): void
}

/** The outside world: Electron's in the app, made up in tests. */
export interface EngineSurroundings<Port> {
  fork(): EngineProcess<Port>
  channel(): { port1: Port; port2: Port }
  /** Files that the engine must know, also after a restart. */
  files(): Iterable<KnownFile>
  now(): number
  /** Calls `action` after `delay` milliseconds; the answer calls it off. */
  later(action: () => void, delay: number): () => void
  log(line: string): void
}

/**
 * Starts the engine, watches it and starts it again when it dies. The window gets a port of its own
 * with every start of the engine and every load of the page.
 */
export class EngineHost<Port> {
  private process: EngineProcess<Port> | null = null
  private client: EngineClient<Port> | null = null
  /** Set from the engine's end until it runs again. */
  private down: EngineDown | null = null
  private restarts: number[] = []
  private callOff: () => void = () => undefined
  private stopped = false

  constructor(private readonly outside: EngineSurroundings<Port>) {}

  start(): void {
    let process: EngineProcess<Port>
    try {
      process = this.outside.fork()
    } catch (error) {
      this.ended(`could not be started (${String(error)})`)
      return
    }
    this.process = process
    this.down = null
    process.onExit((code) => {
      if (this.process === process) this.ended(`stopped unexpectedly (exit code ${code})`)
    })
    for (const file of this.outside.files()) this.sendFile(file)
    this.connect()
  }

  /** The page was loaded and listens: it gets a port, or learns that there is no engine. */
  attach(client: EngineClient<Port>): void {
    this.client = client
    if (this.down) client.engineDown(this.down)
    else this.connect()
  }

  /** The window is gone. */
  detach(): void {
    this.client = null
  }

  /** False where there is no engine to tell; the next one is told of every file when it starts. */
  sendFile(file: KnownFile): boolean {
    return this.post({ kind: 'file', ...file })
  }

  /** Ends the engine for good. */
  stop(): void {
    this.stopped = true
    this.callOff()
    const process = this.process
    this.process = null
    process?.kill()
  }

  private connect(): void {
    if (!this.client || !this.process) return
    const { port1, port2 } = this.outside.channel()
    this.post({ kind: 'port' }, [port2])
    this.client.connect(port1)
  }

  private post(message: EngineHostMessage, ports: Port[] = []): boolean {
    if (!this.process) return false
    this.process.postMessage(message, ports)
    return true
  }

  private ended(what: string): void {
    this.process = null
    if (this.stopped) return
    const delay = restartDelay(this.restarts, this.outside.now())
    const next =
      delay === null
        ? 'It did so several times within a minute and is not started again: close Isodense and start it again.'
        : 'It is being started again.'
    this.down = { restarting: delay !== null, message: `The engine ${what}. ${next}` }
    this.outside.log(this.down.message)
    this.client?.engineDown(this.down)
    if (delay !== null) this.callOff = this.outside.later(() => this.restart(), delay)
  }

  private restart(): void {
    this.restarts.push(this.outside.now())
    this.start()
  }
}
