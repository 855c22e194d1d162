import { formatNumber, formatShare } from '../formatNumber'
import { plainText } from '../plainText'
import type { LabelCurveInput } from './input'
import { labelCurvePlaces, type LabelCurve } from './places'
import { englishLabelWords } from './words'

/** A curve in words, for those who hear it. */
export function labelCurveDescription(curve: LabelCurve, input: LabelCurveInput): string {
  const { words = englishLabelWords, statistics, title, subtitle = [] } = input
  const { rocAuc, averagePrecision } = statistics
  const now = labelCurvePlaces(curve, input)?.now
  const value = curve === 'roc' ? rocAuc : averagePrecision
  const [x, y] =
    curve === 'roc' ? [words.falseAlarms, words.caught] : [words.caught, words.precision]
  const parts = [
    ...(title === undefined ? [] : [title]),
    ...subtitle,
    words[curve],
    ...(value === null ? [] : [formatNumber(value, 3)]),
    ...(now
      ? [`${words.threshold}: ${x} ${formatShare(now[0])}, ${y} ${formatShare(now[1])}`]
      : []),
  ]
  return plainText(parts.join('; '))
}
