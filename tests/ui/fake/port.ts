import type { AnalysisSet, EngineMethod, EngineParams } from '../../../src/shared/engineApi'
import type { EngineReply, EngineRequest } from '../../../src/shared/envelope'
import type { EnginePort } from '../../../src/renderer/engineClient'

type Call = Extract<EngineRequest, { kind: 'call' }>

/** The engine's end of a port, in the test's hands: every call is answered when the test says so. */
export class FakePort implements EnginePort {
  onmessage: EnginePort['onmessage'] = null
  closed = false
  readonly posted: EngineRequest[] = []

  postMessage(message: EngineRequest): void {
    // A real port clones: a reactive proxy would throw here, as it does there.
    this.posted.push(structuredClone(message))
  }

  close(): void {
    this.closed = true
  }

  calls(method?: EngineMethod): Call[] {
    return this.posted.filter(
      (m): m is Call => m.kind === 'call' && (!method || m.method === method),
    )
  }

  cancelled(): number[] {
    return this.posted.filter((m) => m.kind === 'cancel').map((m) => m.id)
  }

  /** Parameters of the latest call of a method. */
  params<M extends EngineMethod>(method: M): EngineParams<M> {
    return this.last(method).params as EngineParams<M>
  }

  last(method: EngineMethod): Call {
    const call = this.calls(method).at(-1)
    if (!call) throw new Error(`"${method}" was not called.`)
    return call
  }

  async result(call: Call, value: unknown): Promise<void> {
    await this.reply({ kind: 'result', id: call.id, value })
  }

  async error(
    call: Call,
    message: string,
    code: 'FileEmpty' | 'NotLoaded' | 'ShapesDiffer' | 'TooFewRows',
  ) {
    await this.reply({ kind: 'error', id: call.id, error: { code, message } })
  }

  async preview(call: Call, value: AnalysisSet): Promise<void> {
    await this.reply({ kind: 'preview', id: call.id, analysis: value })
  }

  async reply(reply: EngineReply): Promise<void> {
    this.onmessage?.(new MessageEvent('message', { data: reply }))
    await settle()
  }
}

/** Lets everything happen that waits for promises only. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve()
}
