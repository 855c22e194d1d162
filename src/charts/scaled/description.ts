import { formatNumber } from '../formatNumber'
import { plainText } from '../plainText'
import type { ScaledInput } from './input'
import { englishScaledWords } from './words'

/** The scaled view in words, for those who hear it. */
export function scaledDescription(input: ScaledInput): string {
  const { view, weights, title, subtitle = [], words = englishScaledWords } = input
  const parts = [
    ...(title === undefined ? [] : [title]),
    ...subtitle,
    view.explainedRatio.map((share, i) => words.component(i + 1, share)).join(' × '),
    formatNumber(view.points.total),
    ...weights.map((weight, family) => words.family(family + 1, weight)),
    words.flagged(view.flagged.row.length),
  ]
  return plainText(parts.join('; '))
}
