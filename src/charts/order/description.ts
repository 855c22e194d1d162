import { formatNumber } from '../formatNumber'
import { plainText } from '../plainText'
import type { OrderInput } from './input'
import { orderSubtitle } from './subtitle'
import { placeText } from './placeText'
import { englishOrderWords } from './words'

/** The rows in their order in words, for those who hear it. */
export function orderDescription(input: OrderInput): string {
  const { words = englishOrderWords, view, column, marks, title, subtitle = [] } = input
  const { scale, sight, inSight, smallest, high } = view
  const parts = [
    ...(title === undefined ? [] : [title]),
    ...subtitle,
    `${words.along(scale, column)}: ${placeText(scale, sight.from)} … ${placeText(scale, sight.to)}`,
    `${words.axis}: ${formatNumber(smallest, 5)} … ${formatNumber(high, 5)}`,
    formatNumber(inSight),
    ...(marks?.threshold ? [words.threshold(marks.threshold)] : []),
    ...(marks ? [words.flagged(marks.flags.count)] : []),
    ...(marks && marks.flags.notJudged.count > 0 ? [words.notJudged(marks.flags.notJudged.count)] : []), // prettier-ignore
    ...orderSubtitle(input),
  ]
  return plainText(parts.join('; '))
}
