import { describe, expect, it, vi } from 'vitest'
import { EngineClient } from '../../src/renderer/engineClient'
import { oneModel } from './fake/answers'
import { FakePort } from './fake/port'

const open = { file: 'h' }
const connected = () => {
  const client = new EngineClient()
  const port = new FakePort()
  client.connect(port)
  return { client, port }
}

describe('EngineClient', () => {
  it('answers each call with its own result, in whatever order they come', async () => {
    const { client, port } = connected()
    const first = client.call('open', { file: 'a' })
    const second = client.call('open', { file: 'b' })
    await port.result(port.calls()[1], 'B')
    await port.result(port.calls()[0], 'A')
    expect(await Promise.all([first, second])).toEqual(['A', 'B'])
  })

  it('rejects with the code and sentence of the engine', async () => {
    const { client, port } = connected()
    const call = client.call('open', open)
    const rejected = expect(call).rejects.toMatchObject({
      code: 'FileEmpty',
      message: 'It is empty.',
    })
    await port.error(port.last('open'), 'It is empty.', 'FileEmpty')
    await rejected
  })

  it('hands progress and previews to the call they belong to', async () => {
    const { client, port } = connected()
    const [onProgress, onPreview] = [vi.fn(), vi.fn()]
    void client.call('open', open, { onProgress, onPreview })
    const { id } = port.last('open')
    await port.reply({ kind: 'progress', id, progress: { fraction: 0.5, step: 'reading' } })
    await port.reply({ kind: 'progress', id: id + 1, progress: { fraction: 1, step: 'reading' } })
    const preview = oneModel(1)
    await port.reply({ kind: 'preview', id, analysis: preview })
    expect(onProgress.mock.calls).toEqual([[{ fraction: 0.5, step: 'reading' }]])
    expect(onPreview.mock.calls).toEqual([[preview]])
  })

  it('rejects every pending call with EngineDied when the engine goes down', async () => {
    const { client, port } = connected()
    const calls = [client.call('open', open), client.call('open', open)]
    client.down({ restarting: true, message: 'It stopped.' })
    for (const call of calls)
      await expect(call).rejects.toMatchObject({ code: 'EngineDied', message: 'It stopped.' })
    expect(port.closed).toBe(true)
  })

  it('keeps calls made without a port for the next port', async () => {
    const client = new EngineClient()
    client.down({ restarting: true, message: 'It stopped.' })
    const call = client.call('open', open)
    const port = new FakePort()
    client.connect(port)
    await port.result(port.last('open'), 'opened')
    expect(await call).toBe('opened')
  })

  it('rejects waiting and new calls once the engine was given up, until a port comes', async () => {
    const client = new EngineClient()
    const waiting = client.call('open', open)
    client.down({ restarting: false, message: 'Given up.' })
    await expect(waiting).rejects.toMatchObject({ code: 'EngineDied' })
    await expect(client.call('open', open)).rejects.toMatchObject({ code: 'EngineDied' })
    const port = new FakePort()
    client.connect(port)
    const call = client.call('open', open)
    await port.result(port.last('open'), 'opened')
    expect(await call).toBe('opened')
  })

  it('rejects what was pending on a port that is replaced', async () => {
    const { client } = connected()
    const call = client.call('open', open)
    client.connect(new FakePort())
    await expect(call).rejects.toMatchObject({ code: 'EngineDied' })
  })

  it('rejects an aborted call at once, tells the engine, and ignores a late answer', async () => {
    const { client, port } = connected()
    const controller = new AbortController()
    const onPreview = vi.fn()
    const call = client.call('open', open, { signal: controller.signal, onPreview })
    controller.abort()
    await expect(call).rejects.toMatchObject({ code: 'Cancelled' })
    const { id } = port.last('open')
    expect(port.cancelled()).toEqual([id])
    await port.reply({ kind: 'preview', id, analysis: oneModel(1) })
    await port.result(port.last('open'), 'too late')
    expect(onPreview).not.toHaveBeenCalled()
  })

  it('never sends a call that was aborted before there was a port', async () => {
    const client = new EngineClient()
    const controller = new AbortController()
    const call = client.call('open', open, { signal: controller.signal })
    controller.abort()
    await expect(call).rejects.toMatchObject({ code: 'Cancelled' })
    await expect(client.call('open', open, { signal: controller.signal })).rejects.toMatchObject({
      code: 'Cancelled',
    })
    const port = new FakePort()
    client.connect(port)
    expect(port.posted).toEqual([])
  })
})
