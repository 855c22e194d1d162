import { beforeEach, expect, it, vi } from 'vitest'
import { useFileWatch } from '../../../src/renderer/stores/fileWatch'
import type { DiskState } from '../../../src/shared/engineApi'
import { fakeApp, openAndShow } from '../fake/app'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('document', { hasFocus: () => true })
  return () => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  }
})

it('a change that was dismissed is not announced again, and the next one is', async () => {
  const app = fakeApp()
  const port = await app.connect()
  await openAndShow(app, port)
  const watch = useFileWatch()
  const find = async (state: DiskState['state'], stamp: string | null) => {
    const looked = watch.look()
    await port.result(port.last('onDisk'), { state, stamp })
    await looked
    return watch.changed
  }
  expect(await find('same', '90 1')).toBe(false)
  expect(await find('changed', '95 2')).toBe(true)
  watch.ignore()
  expect(watch.changed).toBe(false)
  expect(await find('changed', '95 2')).toBe(false)
  expect(await find('gone', null)).toBe(false)
  expect(await find('changed', '95 2')).toBe(false)
  expect(await find('changed', '99 3')).toBe(true)
  expect(await find('same', '90 1')).toBe(false)
})

it('a change of another file is not the one that was dismissed', async () => {
  const app = fakeApp()
  const port = await app.connect()
  await openAndShow(app, port)
  const watch = useFileWatch()
  const find = async () => {
    const looked = watch.look()
    await port.result(port.last('onDisk'), { state: 'changed', stamp: '95 2' })
    await looked
    return watch.changed
  }
  expect(await find()).toBe(true)
  watch.ignore()
  await openAndShow(app, port, { name: 'b.csv', tableId: 2, modelId: 2 })
  expect(watch.changed).toBe(false)
  expect(await find()).toBe(true)
})
