import { formatNumber } from '../formatNumber'
import { plainText } from '../plainText'
import type { ParallelInput } from './input'
import { parallelSubtitle } from './subtitle'
import { englishParallelWords } from './words'

/** Parallel coordinates in words, for those who hear them. */
export function parallelDescription(input: ParallelInput): string {
  const { words = englishParallelWords, view, title, subtitle = [] } = input
  const parts = [
    ...(title === undefined ? [] : [title]),
    ...subtitle,
    ...view.axes.map(
      ({ name, min, max }) => `${name} ${formatNumber(min, 5)} … ${formatNumber(max, 5)}`,
    ),
    ...view.families.map(({ component, weight }) => words.family(component + 1, weight)),
    words.flagged(view.flaggedTotal),
    ...parallelSubtitle(input),
  ]
  return plainText(parts.join('; '))
}
