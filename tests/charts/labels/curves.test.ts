import { describe, expect, it } from 'vitest'
import { labelCurveOption } from '../../../src/charts/labels/curves'
import { labelCurveDescription } from '../../../src/charts/labels/description'
import { labelCurvePlaces } from '../../../src/charts/labels/places'
import { chartSvg } from '../../../src/charts/svg'
import type { LabelStatistics } from '../../../src/shared/api/labels'
import { wellFormedText } from '../wellFormed'

/** Scores 0.1, 0.4, 0.35, 0.8 of good, good, bad and bad rows, the last one flagged. */
const statistics: LabelStatistics = {
  ...{ good: 2, bad: 2, ignored: 0, notJudged: { good: 0, bad: 0 } },
  table: { truePositive: 1, falsePositive: 0, falseNegative: 1, trueNegative: 2 },
  catchRate: { count: 1, of: 2, low: 0.01, high: 0.99 },
  falseAlarms: { count: 0, of: 2, low: 0, high: 0.84 },
  ...{ rocAuc: 0.75, averagePrecision: 0.8333 },
  roc: { x: Float64Array.of(0, 0, 0.5, 0.5, 1), y: Float64Array.of(0, 0.5, 0.5, 1, 1) },
  precisionRecall: { x: Float64Array.of(0.5, 0.5, 1, 1), y: Float64Array.of(1, 0.5, 2 / 3, 0.5) },
  notes: [],
}
const texts = (curve: 'roc' | 'precisionRecall', one: LabelStatistics) =>
  wellFormedText(chartSvg(labelCurveOption(curve, { statistics: one }), 'a', 'b'))

describe('the curves over labelled rows', () => {
  it('have the present threshold on them, and what chance would give', () => {
    const roc = labelCurvePlaces('roc', { statistics })!
    expect(roc.now).toEqual([0, 0.5])
    expect(roc.line).toContainEqual(roc.now)
    expect(roc.chance).toEqual([[0, 0], [1, 1]]) // prettier-ignore
    const precisionRecall = labelCurvePlaces('precisionRecall', { statistics })!
    expect(precisionRecall.now).toEqual([0.5, 1])
    expect(precisionRecall.chance).toEqual([[0, 0.5], [1, 0.5]]) // prettier-ignore
  })

  it('of precision is a step whose area is average precision', () => {
    const { line } = labelCurvePlaces('precisionRecall', { statistics })!
    let area = 0
    for (let i = 1; i < line.length; i++) area += (line[i][0] - line[i - 1][0]) * line[i][1]
    expect(area).toBeCloseTo(0.8333, 4)
  })

  it('say what they are to those who hear them', () => {
    expect(labelCurveDescription('roc', { statistics })).toBe(
      'ROC curve; 0.75; Present threshold: Known good that are flagged 0 %, Known bad that are flagged (recall) 50 %',
    )
    expect(texts('roc', statistics)).toContain('Present threshold')
    expect(texts('precisionRecall', statistics)).toContain('Flagged labelled rows that are bad (precision)') // prettier-ignore
  })

  it('mark no precision where nothing is flagged, and are empty without rows of both kinds', () => {
    const none = { ...statistics, table: { ...statistics.table, truePositive: 0 } }
    expect(labelCurvePlaces('precisionRecall', { statistics: none })!.now).toBeNull()
    const one = { ...statistics, roc: null, precisionRecall: null }
    expect(labelCurvePlaces('roc', { statistics: one })).toBeNull()
    expect(texts('roc', one)).not.toContain('Present threshold')
  })
})
