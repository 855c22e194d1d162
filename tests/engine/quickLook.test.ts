import { afterAll, expect, test } from 'vitest'
import { createNormal, createRandom } from '../../src/core/rng'
import type { AnalysisSet } from '../../src/shared/engineApi'
import { analyseSet, startService, temporaryFile } from './support'
import { atPercentile } from '../support/atPercentile'

const service = startService()
afterAll(() => service.close())

const rows = 50_000

/** Two families; every hundredth row lacks a value. */
const file = () => {
  const normal = createNormal(createRandom(2))
  const lines = Array.from({ length: rows }, (_, i) => {
    const at = i % 2 ? 8 : 0
    const second = i % 100 === 0 ? '' : (at + normal()).toFixed(3)
    return `${(at + normal()).toFixed(3)},${second}`
  })
  return temporaryFile('large.csv', `a,b\n${lines.join('\n')}\n`)
}

test('a large table is looked at by a sample before its rows are prepared, and judged as a whole then', async () => {
  const previews: AnalysisSet[] = []
  let judgedMeanwhile: unknown
  const set = await analyseSet(
    service,
    file(),
    { minComponents: 2, maxComponents: 2, covarianceTypes: ['full'], restarts: 2 },
    {
      onPreview: (preview) => {
        previews.push(preview)
        const [{ modelId }] = preview.models
        const by = { ...preview.plan, percentile: 4 }
        // The window asks while the rest is under way.
        judgedMeanwhile = service
          .call('flags', {
            ...{ modelId, x: 0, y: 1, colourBy: null, assignment: 'largest', by: atPercentile(4) },
          })
          .then(async (flags) => ({ flags, detail: await detailOf(modelId, flags.rows, by) }))
      },
    },
  )
  expect(previews).toHaveLength(1)
  const [look] = previews[0].models
  expect(look).toMatchObject({ stage: 'preview', rows })
  expect(look.fittedRows + look.leftOutCount).toBe(20_000)
  expect(look.leftOutCount).toBeGreaterThan(100)
  expect(look.warnings.join()).toContain(
    `of ${rows} rows; ${look.fittedRows} rows, drawn at random`,
  )
  const { flags, detail } = (await judgedMeanwhile) as {
    flags: { count: number }
    detail: { fitted: boolean; reason?: string }
  }
  expect(flags.count).toBe(Math.floor(0.04 * (look.fittedRows - 1)) + 1)
  expect(detail).toMatchObject({
    fitted: false,
    reason: 'not among the rows that the preview shows',
    reasons: [{ id: 'notInPreview' }],
  })

  const [final] = set.models
  expect(final).toMatchObject({ stage: 'final', rows, fittedRows: rows - rows / 100 })
  // The sample's model is that of the whole, as far as a sample tells.
  const means = (model: typeof final) => model.model.means.flat().sort((a, b) => a - b)
  means(final).forEach((mean, i) => expect(means(look)[i]).toBeCloseTo(mean, 0))
})

/** A row that is neither flagged nor among those that were looked at. */
async function detailOf(modelId: number, flagged: Int32Array, by: AnalysisSet['plan']) {
  for (let row = 1; ; row++) {
    if (flagged.includes(row)) continue
    const detail = await service.call('row', { modelId, row, by })
    if (!detail.fitted && detail.reason?.startsWith('not among')) return detail
  }
}

test('a table that is quickly prepared has no such look', async () => {
  const previews: AnalysisSet[] = []
  const small = temporaryFile('small.csv', 'a,b\n1,2\n2,1\n3,5\n4,4\n5,9\n6,1\n')
  const change = { minComponents: 1, maxComponents: 1 }
  await analyseSet(service, small, change, { onPreview: (preview) => void previews.push(preview) })
  expect(previews).toEqual([])
})
