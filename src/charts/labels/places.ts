import type { LabelCurveInput } from './input'

export type LabelCurve = 'roc' | 'precisionRecall'

export type Place = [x: number, y: number]

/** Where the lines and the present threshold of a curve are; shares, 0 … 1. Null without a curve. */
export function labelCurvePlaces(
  curve: LabelCurve,
  { statistics }: Pick<LabelCurveInput, 'statistics'>,
) {
  const { roc, precisionRecall, table, catchRate, falseAlarms } = statistics
  const { truePositive, falsePositive } = table
  if (!roc || !precisionRecall || !catchRate || !falseAlarms) return null
  const recall = catchRate.count / catchRate.of
  if (curve === 'roc') {
    const line = Array.from(roc.x, (x, i): Place => [x, roc.y[i]])
    return { line, chance: [[0, 0], [1, 1]] as Place[], now: [falseAlarms.count / falseAlarms.of, recall] as Place } // prettier-ignore
  }
  const share = catchRate.of / (catchRate.of + falseAlarms.of)
  // Between two thresholds recall is that of the lower one: a step, as average precision sums them.
  const line = Array.from(precisionRecall.x).flatMap((x, i): Place[] => [
    [precisionRecall.x[i - 1] ?? 0, precisionRecall.y[i]],
    [x, precisionRecall.y[i]],
  ])
  const flagged = truePositive + falsePositive
  return {
    line,
    chance: [[0, share], [1, share]] as Place[], // prettier-ignore
    now: flagged > 0 ? ([recall, truePositive / flagged] as Place) : null,
  }
}
