import { afterEach, describe, expect, test } from 'vitest'
import { createNormal, createRandom } from '../../src/core/rng'
import type { EngineService } from '../../src/engine/service'
import { planSchema } from '../../src/shared/plan'
import { atPercentile } from '../support/atPercentile'
import { analyseFile, judgedBy, pictureOf, startService, temporaryFile } from './support'

let service: EngineService
const start = () => (service = startService(1))
afterEach(() => service.close())

const names = ['a', 'b', 'c', 'd', 'e']

/** Rows of two families in five columns that go together, as cells. */
function rowsOf(count: number, seed: number): string[][] {
  const random = createRandom(seed)
  const normal = createNormal(random)
  return Array.from({ length: count }, () => {
    const [u, at] = [normal(), random.integer(2) * 12]
    const values = [at + u, at - u, u, u / 2, at / 3].map((mean) => mean + 20 + normal() / 2)
    return values.map((value) => value.toFixed(4))
  })
}

const fileOf = (rows: string[][]) =>
  temporaryFile('rows.csv', [names, ...rows].map((cells) => cells.join(',')).join('\n'))

const columns = names.map((name) => ({ name, transform: 'none' as const }))
const settings = {
  columns,
  minComponents: 2,
  maxComponents: 2,
  covarianceTypes: ['full' as const],
}

describe('rows that lack cells', () => {
  test('are judged behind the fitted ones, by the same threshold, and say by what', async () => {
    start()
    const random = createRandom(5)
    const rows = rowsOf(1500, 1).map((cells, i) => {
      if (i % 3 !== 0) return cells
      const first = random.integer(5)
      const second = (first + 1 + random.integer(4)) % 5
      return cells.map((cell, j) => (j === first || j === second ? '' : cell))
    })
    // One that lacks nothing but what would tell, and one that does not go together.
    rows[0] = ['20', '', '', '', '']
    rows[3] = ['', '60', '20', '', '']
    rows[6] = ['n/a', '', '', '', '']
    rows[9] = ['20', '20', 'cracked', '', '']
    const analysis = await analyseFile(service, fileOf(rows), settings)
    const { modelId } = analysis
    expect(analysis.fittedRows).toBe(1000)
    expect(analysis.leftOutCount).toBe(500)
    expect(analysis.partialCount).toBe(498)

    const by = judgedBy()
    const detail = (row: number) => service.call('row', { modelId, by, row })
    expect(await detail(0)).toMatchObject({
      flagged: false,
      judgedBy: { observed: 1, of: 5, missing: ['b', 'c', 'd', 'e'], limits: [] },
    })
    expect(await detail(3)).toMatchObject({ flagged: true, judgedBy: { observed: 2 } })
    expect(await detail(6)).toMatchObject({ fitted: false })
    expect(await detail(9)).toMatchObject({ fitted: false })
    expect(analysis.leftOut.find(({ row }) => row === 3)).toMatchObject({
      ...{ judged: true, judgedBy: '2 of 5 columns' },
    })
    expect(analysis.leftOut.find(({ row }) => row === 6)?.judged).toBeUndefined()

    const flags = await service.call('flags', { ...pictureOf(modelId), by: atPercentile(4) })
    expect(flags.count - flags.partial!).toBe(40)
    expect(flags.partial! / 498).toBeGreaterThan(0.04 - 3 * Math.sqrt(0.04 / 498))
    expect(flags.partial! / 498).toBeLessThan(0.04 + 3 * Math.sqrt(0.04 / 498))
    // Both axes are needed for a place: the row stands in the list all the same.
    const at = flags.rows.indexOf(3)
    expect(flags.x[at]).toBeNaN()
    const page = { modelId, by, which: 'flagged', order: 'anomaly', offset: 0, limit: 1 } as const
    const { total, rows: listed } = await service.call('rows', page)
    expect(total).toBe(flags.count)
    expect(listed[0].row).toBe(3)
    const all = await service.call('rows', { ...page, which: 'all', offset: 1498, limit: 5 })
    expect(all.total).toBe(1500)
    expect(all.rows.map(({ row }) => row).sort()).toEqual([6, 9])
    expect(await service.call('explain', { modelId, row: 3 })).not.toBeNull()
  })

  test('are judged alike in any order of the file', async () => {
    start()
    const rows = rowsOf(300, 2).map((cells, i) =>
      i % 10 === 0
        ? cells.map((cell, j) => (j === (i / 10) % 5 ? (j === 2 ? '<19' : '') : cell))
        : cells,
    )
    const scoresOf = async (some: string[][]) => {
      const { modelId } = await analyseFile(service, fileOf(some), settings)
      const question = { modelId, by: judgedBy(), which: 'all', order: 'file' } as const
      const page = await service.call('rows', { ...question, offset: 0, limit: 300 })
      return new Map(page.rows.map(({ cells, score }) => [cells.join(), score]))
    }
    const expected = await scoresOf(rows)
    expect(await scoresOf(rows.toReversed())).toEqual(expected)
  })

  test('a value below a limit that the other cells make improbable is flagged, and its probability given', async () => {
    start()
    const rows = rowsOf(600, 3)
    // c goes with a − b; here it would have to be far above.
    rows[0] = ['23.00', '17.00', '<18', '21.50', '20.00']
    rows[1] = ['18.00', '22.00', '<18', '19.00', '20.00']
    const { modelId } = await analyseFile(service, fileOf(rows), settings)
    const detail = (row: number) => service.call('row', { modelId, by: judgedBy(), row })
    const odd = await detail(0)
    expect(odd).toMatchObject({ flagged: true, judgedBy: { observed: 4, missing: [] } })
    expect(odd.judgedBy!.limits).toMatchObject([{ column: 'c', cell: '<18' }])
    expect(odd.judgedBy!.limits[0].probability).toBeLessThan(1e-4)
    expect((await detail(1)).judgedBy!.limits[0].probability).toBeGreaterThan(0.1)
    expect((await detail(1)).score!).toBeLessThan(odd.score!)
  })

  test('are left out as before where the plan says so, and with the textbook’s score', async () => {
    start()
    const rows = rowsOf(200, 4)
    rows[5][2] = ''
    const leaveOut = { ...settings, missing: 'leave-out' as const }
    const analysis = await analyseFile(service, fileOf(rows), leaveOut)
    expect(analysis.partialCount).toBe(0)
    expect(analysis.leftOut).toMatchObject([{ row: 5, reason: 'missing: c' }])
    expect(analysis.leftOut[0]).not.toHaveProperty('judged')
    const missing = (change: object) => planSchema.parse({ columns, ...change }).missing
    expect([{}, { standardise: false }, { score: 'density' }].map(missing)).toEqual([
      ...['judge', 'leave-out', 'leave-out'],
    ])
  })
})

test.each([
  [0.2, true],
  [0.03, false],
])(
  'of a column with a share of %d below its limit the model is doubted: %s',
  async (share, doubted) => {
    start()
    const rows = rowsOf(300, 6)
    const limit = rows.map((cells) => Number(cells[2])).sort((a, b) => a - b)[
      Math.floor(share * 300)
    ]
    const written = rows.map((cells) =>
      cells.map((cell, j) => (j === 2 && Number(cell) < limit ? `<${limit}` : cell)),
    )
    const { guards } = await analyseFile(service, fileOf(written), settings)
    const found = guards.find(({ id }) => id === 'beyondLimits')
    expect(found !== undefined).toBe(doubted)
    if (doubted) expect(found!.params).toEqual({ columns: '“c”', share: 20 })
  },
)
