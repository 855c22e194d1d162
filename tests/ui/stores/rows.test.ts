import { beforeEach, describe, expect, it, vi } from 'vitest'
import { rowIndex } from '../../../src/renderer/stores/rowIndex'
import { followMilliseconds, useRows } from '../../../src/renderer/stores/rows'
import { oneModel, rowDetail, table } from '../fake/answers'
import { answerFlags, answerPicture, fakeApp, file, openAndShow } from '../fake/app'
import { settle, type FakePort } from '../fake/port'
import { atPercentile } from '../../support/atPercentile'

const page = (from: number) => ({
  total: 4,
  offset: 0,
  rows: [0, 1, 2, 3].map((i) => rowDetail(from + i)),
})

beforeEach(() => {
  vi.useFakeTimers()
  return () => vi.useRealTimers()
})

const follow = async () => {
  await vi.advanceTimersByTimeAsync(followMilliseconds)
  await settle()
}

/** The four flagged rows 40 … 43 are in the table. */
async function shownRows(app: ReturnType<typeof fakeApp>, port: FakePort) {
  await openAndShow(app, port)
  const rows = useRows()
  void rows.ensure(0, 4)
  await settle()
  await port.result(port.last('rows'), page(40))
  return rows
}

describe('useRows', () => {
  it('asks for rows in the order of a column', async () => {
    const app = fakeApp()
    const port = await app.connect()
    const rows = await shownRows(app, port)
    rows.order = { column: 2 }
    void rows.ensure(0, 4)
    await settle()
    expect(port.params('rows').order).toEqual({ column: 2 })
  })

  it('fetches a page once, and shows it', async () => {
    const app = fakeApp()
    const port = await app.connect()
    await openAndShow(app, port)
    const rows = useRows()
    void rows.ensure(0, 4)
    await settle()
    expect(port.params('rows')).toEqual({
      modelId: 1,
      by: { ...atPercentile(4), limits: [], assignment: 'largest' },
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

  it('keeps the former rows and their number until those of a moved threshold are there', async () => {
    const app = fakeApp()
    const port = await app.connect()
    const rows = await shownRows(app, port)
    app.session.change({ percentile: 50 })
    await settle()
    await answerFlags(port, 1, 50)
    await follow()
    void rows.ensure(0, 4)
    await settle()
    expect([rows.total, rows.row(0)?.row]).toEqual([4, 40])
    await port.result(port.last('rows'), { ...page(40), total: 50 })
    expect([rows.total, rows.row(0)?.row]).toEqual([50, 40])
  })

  it('follows a dragged threshold at a measured pace, and ends at the last one', async () => {
    const app = fakeApp()
    const port = await app.connect()
    const rows = await shownRows(app, port)
    for (const percentile of [5, 6, 7]) {
      app.session.change({ percentile })
      await settle()
      await answerFlags(port, 1, percentile)
      expect(rows.flags?.by.percentile).toBe(4)
    }
    await follow()
    expect(rows.flags?.by.percentile).toBe(7)
  })

  it('does not draw rows again that are as before', async () => {
    const app = fakeApp()
    const port = await app.connect()
    const rows = await shownRows(app, port)
    const [same, changed] = [rows.row(0), rows.row(1)]
    app.session.change({ percentile: 5 })
    await settle()
    await answerFlags(port, 1, 5)
    await follow()
    void rows.ensure(0, 4)
    await settle()
    const next = page(40)
    next.rows[1].flagged = true
    await port.result(port.last('rows'), next)
    expect(rows.row(0)).toBe(same)
    expect(rows.row(1)).not.toBe(changed)
  })

  it('keeps the rows in sight when the engine dies, until those of the new engine are there', async () => {
    const app = fakeApp()
    const port = await app.connect()
    const rows = await shownRows(app, port)
    await app.crash()
    expect(rows.row(0)?.row).toBe(40)
    // The new engine numbers its models anew: its model 1 is another one.
    const next = await app.connect()
    await next.result(next.last('open'), table(1, 'good.csv'))
    await next.result(next.last('analyse'), oneModel(1))
    await answerPicture(next)
    void rows.ensure(0, 4)
    await settle()
    await next.result(next.last('rows'), page(60))
    expect(rows.row(0)?.row).toBe(60)
  })

  it('holds nothing of a former file', async () => {
    const app = fakeApp()
    const port = await app.connect()
    const rows = await shownRows(app, port)
    void app.session.open(file('other.csv'))
    await settle()
    await port.result(port.last('open'), table(2, 'other.csv'))
    expect([rows.total, rows.row(0)]).toEqual([0, undefined])
  })
})

describe('rowIndex', () => {
  const asked = { which: 'flagged', order: 'anomaly', flags: { rows: Int32Array.of(30, 7, 12) } } as const // prettier-ignore
  it('finds flagged rows by anomaly and in file order', () => {
    expect(rowIndex(7, asked)).toBe(1)
    expect(rowIndex(7, { ...asked, order: 'file' })).toBe(0)
    expect(rowIndex(7, { ...asked, which: 'all' })).toBe(1)
  })
  it('does not know the place of a row by time', () => {
    expect(rowIndex(7, { ...asked, order: { column: 2 } })).toBeNull()
    expect(rowIndex(7, { ...asked, which: 'all', order: { column: 2 } })).toBeNull()
  })
  it('knows the place of every row of the whole file, and of no row that is not in the table', () => {
    expect(rowIndex(99, { ...asked, which: 'all', order: 'file' })).toBe(99)
    expect(rowIndex(99, asked)).toBeNull()
  })
})
