import { paramSchemas, requestSchema, type EngineReply } from '../shared/envelope'
import type { EngineMethod, EngineParams } from '../shared/engineApi'
import { errorShape } from './errorShape'
import type { EngineService } from './service'

/** The part of a message port that is needed here, so that tests need no Electron. */
export interface Port {
  post(reply: EngineReply): void
}

/** One window's conversation with the engine: validates, calls, reports, cancels. */
export class PortSession {
  readonly #running = new Map<number, AbortController>()

  constructor(
    private readonly service: EngineService,
    private readonly port: Port,
  ) {}

  /** One message from the window. Never throws: what is wrong with it is the answer. */
  async receive(message: unknown): Promise<void> {
    const request = requestSchema.safeParse(message)
    if (!request.success) return this.#refuse(message, 'The message is not a request.')
    if (request.data.kind === 'cancel') return this.#running.get(request.data.id)?.abort()

    const { id, method, params } = request.data
    if (this.#running.has(id)) return this.#refuse(message, `Call ${id} is still running.`)
    const valid = paramSchemas[method].safeParse(params)
    if (!valid.success) {
      const why = valid.error.issues.map((i) => `${i.path.join('.')} ${i.message}`).join('; ')
      return this.#refuse(message, `The parameters of "${method}" are not valid: ${why}.`)
    }
    await this.#call(id, method, valid.data as EngineParams<typeof method>)
  }

  /** The window is gone: nothing that it asked for is wanted any more. */
  close(): void {
    for (const controller of this.#running.values()) controller.abort()
  }

  async #call<M extends EngineMethod>(id: number, method: M, params: EngineParams<M>) {
    const controller = new AbortController()
    this.#running.set(id, controller)
    try {
      const value = await this.service.call(method, params, {
        signal: controller.signal,
        onProgress: (progress) => this.port.post({ kind: 'progress', id, progress }),
        onPreview: (analysis) => this.port.post({ kind: 'preview', id, analysis }),
      })
      this.port.post({ kind: 'result', id, value })
    } catch (error) {
      this.port.post({ kind: 'error', id, error: errorShape(error) })
    } finally {
      this.#running.delete(id)
    }
  }

  #refuse(message: unknown, why: string): void {
    const id = (message as { id?: unknown } | null)?.id
    if (typeof id !== 'number') return
    this.port.post({ kind: 'error', id, error: { code: 'BadMessage', message: why } })
  }
}
