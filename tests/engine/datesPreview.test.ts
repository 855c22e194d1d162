import { afterAll, describe, expect, it } from 'vitest'
import { judgedBy, open, startService, temporaryFile } from './support'
import { planFor, planSchema } from '../../src/shared/plan'

const service = startService(1)
afterAll(() => service.close())

/** Neither day nor month is above 12, in no order of time. */
const rows = Array.from(
  { length: 60 },
  (_, i) => [`0${1 + ((i * 5) % 9)}/0${1 + ((i * 7) % 8)}/2026`, `${((i * 7919) % 101) / 8}`] as const, // prettier-ignore
)
const text = `when,x\n${rows.map((cells) => cells.join(',')).join('\n')}\n`

describe('dates that nothing in the file decides', () => {
  it('are shown as both days, and stay so when one was said', async () => {
    const opened = await open(service, temporaryFile('dates.csv', text))
    expect(opened.openDates).toEqual([{ column: 0, dayFirst: false }])
    const { tableId } = opened
    const found = await service.call('preview', { tableId, settings: {} })
    expect(found.table!.dates[0]).toEqual({
      ...{ column: 'when', raw: '06/08/2026', taken: 'month first' },
      ...{ dayFirst: '2026-08-06', monthFirst: '2026-06-08' },
    })
    expect(found.table!.notes.join()).toContain('can be read two ways')
    const said = await service.call('preview', { tableId, settings: { dayFirst: true } })
    expect(said.table!.dates[0]).toMatchObject({ raw: '06/08/2026', taken: 'day first' })
    expect(said.table!.notes.join()).not.toContain('two ways')
  })

  it('order the rows as was said', async () => {
    const { tableId } = await open(service, temporaryFile('dates.csv', text))
    const ordered = async (dayFirst: boolean) => {
      const opened = await service.call('reread', { tableId, settings: { dayFirst } })
      expect(opened.openDates).toEqual([])
      const plan = planSchema.parse(planFor(opened))
      const { models } = await service.call('analyse', { tableId: opened.tableId, plan })
      const page = await service.call('rows', {
        ...{ modelId: models[0].modelId, by: judgedBy(), which: 'all' },
        ...{ order: { column: 0 }, offset: 0, limit: 60 },
      })
      return page.rows.map(({ row }) => row)
    }
    const naive = (dayFirst: boolean) =>
      rows
        .map(([when], row) => {
          const [a, b, year] = when.split('/').map(Number)
          return { row, time: dayFirst ? Date.UTC(year, b - 1, a) : Date.UTC(year, a - 1, b) }
        })
        .sort((a, b) => a.time - b.time || a.row - b.row)
        .map(({ row }) => row)
    expect(await ordered(true)).toEqual(naive(true))
    expect(await ordered(false)).toEqual(naive(false))
  })
})
