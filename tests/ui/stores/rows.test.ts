import { describe, expect, it } from 'vitest'
import { rowIndex } from '../../../src/renderer/stores/rowIndex'
import { useRows } from '../../../src/renderer/stores/rows'
import { flags, rowDetail } from '../fake/answers'
import { fakeApp, openAndShow } from '../fake/app'
import { settle } from '../fake/port'

const page = (from: number) => ({
  total: 4,
  offset: 0,
  rows: [0, 1, 2, 3].map((i) => rowDetail(from + i)),
})

describe('useRows', () => {
  it('fetches a page once, and shows it', async () => {
    const app = fakeApp()
    const port = await app.connect()
    await openAndShow(app, port)
    const rows = useRows()
    void rows.ensure(0, 4)
    await settle()
    expect(port.params('rows')).toEqual({
      modelId: 1,
      percentile: 4,
      which: 'flagged',
      order: 'anomaly',
      offset: 0,
      limit: 100,
    })
    await port.result(port.last('rows'), page(40))
    expect(rows.row(2)?.row).toBe(42)
    void rows.ensure(0, 4)
    await settle()
    expect(port.calls('rows')).toHaveLength(1)
  })

  it('keeps the most anomalous rows in sight while the percentile moves, not so in file order', async () => {
    const app = fakeApp()
    const port = await app.connect()
    await openAndShow(app, port)
    const rows = useRows()
    for (const order of ['anomaly', 'file'] as const) {
      rows.order = order
      void rows.ensure(0, 4)
      await settle()
      await port.result(port.last('rows'), page(40))
      app.session.changePercentile(order === 'anomaly' ? 5 : 6)
      await settle()
      await port.result(port.last('flags'), flags(1, order === 'anomaly' ? 5 : 6))
      expect(rows.row(0)?.row).toBe(order === 'anomaly' ? 40 : undefined)
    }
  })

  it('forgets every page when the engine dies: a new engine numbers its models anew', async () => {
    const app = fakeApp()
    const port = await app.connect()
    await openAndShow(app, port)
    const rows = useRows()
    void rows.ensure(0, 4)
    await settle()
    await port.result(port.last('rows'), page(40))
    await app.crash()
    expect(rows.row(0)).toBeUndefined()
  })
})

describe('rowIndex', () => {
  const asked = { which: 'flagged', order: 'anomaly', flags: { rows: Int32Array.of(30, 7, 12) } } as const // prettier-ignore
  it('finds flagged rows by anomaly and in file order', () => {
    expect(rowIndex(7, asked)).toBe(1)
    expect(rowIndex(7, { ...asked, order: 'file' })).toBe(0)
    expect(rowIndex(7, { ...asked, which: 'all' })).toBe(1)
  })
  it('knows the place of every row of the whole file, and of no row that is not in the table', () => {
    expect(rowIndex(99, { ...asked, which: 'all', order: 'file' })).toBe(99)
    expect(rowIndex(99, asked)).toBeNull()
  })
})
