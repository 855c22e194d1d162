import type {
  AnalysisSet,
  EngineMethod,
  EngineParams,
  EngineResult,
  Progress,
} from '../shared/engineApi'
import type { EngineReply, EngineRequest } from '../shared/envelope'
import { EngineError } from './engineError'

/** The part of a MessagePort that the client uses. */
export interface EnginePort {
  postMessage(message: EngineRequest): void
  onmessage: ((event: MessageEvent<EngineReply>) => unknown) | null
  close(): void
}

export interface CallOptions {
  onProgress?: (progress: Progress) => void
  /** A first answer from a sample; the promise brings the final one. */
  onPreview?: (analysis: AnalysisSet) => void
  /** Aborting rejects the call with `Cancelled` at once and tells the engine to stop. */
  signal?: AbortSignal
}

interface PendingCall {
  request: EngineRequest
  options: CallOptions
  resolve: (value: unknown) => void
  reject: (error: EngineError) => void
}

/**
 * Calls over the port to the engine. Every call ends: with an answer, an error, `Cancelled`, or
 * `EngineDied` when the engine goes down. Calls made while there is no port wait for the next one.
 */
export class EngineClient {
  private port: EnginePort | null = null
  private nextId = 0
  private readonly pending = new Map<number, PendingCall>()
  private readonly waiting = new Map<number, PendingCall>()
  /** Set while the engine is down for good. */
  private givenUp: string | null = null

  /** Takes a new port; calls that were pending on a former port can no longer be answered. */
  connect(port: EnginePort): void {
    this.disconnect('The connection to the analysis engine was replaced.')
    this.givenUp = null
    this.port = port
    port.onmessage = (event) => this.receive(event.data)
    for (const [id, call] of this.waiting) this.send(id, call)
    this.waiting.clear()
  }

  /** Rejects every pending call; with `restarting` false the waiting ones too, as no port will come. */
  down({ restarting, message }: { restarting: boolean; message: string }): void {
    this.disconnect(message)
    if (restarting) return
    this.givenUp = message
    for (const call of this.waiting.values()) call.reject(died(message))
    this.waiting.clear()
  }

  call<M extends EngineMethod>(
    method: M,
    params: EngineParams<M>,
    options: CallOptions = {},
  ): Promise<EngineResult<M>> {
    const id = this.nextId++
    return new Promise((resolve, reject) => {
      if (options.signal?.aborted) return reject(cancelled())
      if (this.givenUp !== null) return reject(died(this.givenUp))
      const call: PendingCall = {
        request: { kind: 'call', id, method, params },
        options,
        resolve: resolve as (value: unknown) => void,
        reject,
      }
      options.signal?.addEventListener('abort', () => this.cancel(id), { once: true })
      if (this.port) this.send(id, call)
      else this.waiting.set(id, call)
    })
  }

  private send(id: number, call: PendingCall): void {
    this.pending.set(id, call)
    this.port?.postMessage(call.request)
  }

  private cancel(id: number): void {
    const call = this.pending.get(id) ?? this.waiting.get(id)
    if (!call) return
    if (this.pending.delete(id)) this.port?.postMessage({ kind: 'cancel', id })
    this.waiting.delete(id)
    call.reject(cancelled())
  }

  private receive(reply: EngineReply): void {
    const call = this.pending.get(reply.id)
    if (!call) return // cancelled meanwhile
    if (reply.kind === 'progress') return call.options.onProgress?.(reply.progress)
    if (reply.kind === 'preview') return call.options.onPreview?.(reply.analysis)
    this.pending.delete(reply.id)
    if (reply.kind === 'result') call.resolve(reply.value)
    else call.reject(new EngineError(reply.error))
  }

  private disconnect(message: string): void {
    if (this.port) {
      this.port.onmessage = null
      this.port.close()
      this.port = null
    }
    for (const call of this.pending.values()) call.reject(died(message))
    this.pending.clear()
  }
}

const cancelled = () => new EngineError({ code: 'Cancelled', message: 'The work was stopped.' })
const died = (message: string) => new EngineError({ code: 'EngineDied', message })
