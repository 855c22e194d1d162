// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { createBridge } from '../../src/renderer/bridge'
import type { DesktopApi, EngineDown } from '../../src/shared/desktopApi'
import { portMessage } from '../../src/shared/desktopApi'
import { FakePort } from './fake/port'

function page() {
  let engineDown: (info: EngineDown) => void = () => undefined
  const api = { onEngineDown: (l: typeof engineDown) => (engineDown = l) } as unknown as DesktopApi
  const target = Object.assign(new EventTarget(), { api }) as unknown as Window
  const bridge = createBridge(target)
  const post = (data: unknown, port: FakePort | undefined, source: unknown = target) =>
    target.dispatchEvent(
      Object.assign(new Event('message'), { data, ports: port ? [port] : [], source }),
    )
  return { bridge, post, goDown: (info: EngineDown) => engineDown(info) }
}

describe('createBridge', () => {
  it('takes a port that its own preload posts', async () => {
    const { bridge, post } = page()
    const up = vi.fn()
    bridge.onEngineUp(up)
    const port = new FakePort()
    const call = bridge.engine.call('open', { file: 'h' })
    post(portMessage, port)
    expect(up).toHaveBeenCalledOnce()
    await port.result(port.last('open'), 'opened')
    expect(await call).toBe('opened')
  })

  it.each([
    ['another window', portMessage, {}],
    ['another message', 'something-else', undefined],
  ])('ignores a port from %s', (_, data, source) => {
    const { bridge, post } = page()
    const up = vi.fn()
    bridge.onEngineUp(up)
    const port = new FakePort()
    void bridge.engine.call('open', { file: 'h' })
    post(data, port, source)
    post(portMessage, undefined)
    expect(up).not.toHaveBeenCalled()
    expect(port.posted).toEqual([])
  })

  it('rejects pending calls before anyone is told that the engine is down', async () => {
    const { bridge, post, goDown } = page()
    post(portMessage, new FakePort())
    const order: string[] = []
    const call = bridge.engine.call('open', { file: 'h' }).catch(() => order.push('rejected'))
    bridge.onEngineDown(() => void Promise.resolve().then(() => order.push('told')))
    goDown({ restarting: true, message: 'It stopped.' })
    await call
    await Promise.resolve()
    expect(order).toEqual(['rejected', 'told'])
  })
})
