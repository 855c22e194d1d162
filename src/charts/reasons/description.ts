import { plainText } from '../plainText'
import type { ReasonsInput } from './input'
import { englishReasonsWords } from './words'

/** The heat map in words, for those who hear it. */
export function reasonsDescription(input: ReasonsInput): string {
  const { words = englishReasonsWords, page, arrangement, columns, title, subtitle = [] } = input
  const { rows, columns: shown, firstCauses } = arrangement
  const causes = Array.from(shown, (column, i) => ({ name: columns[column], rows: firstCauses[i] }))
    .filter((cause) => cause.rows > 0)
    .sort((a, b) => b.rows - a.rows)
    .map((cause) => `${cause.name} (${cause.rows})`)
  const parts = [
    ...(title === undefined ? [] : [title]),
    ...subtitle,
    words.shown(rows.length, page.total, shown.length, columns.length),
    causes.join(', '),
    words.legend,
  ]
  return plainText(parts.filter((part) => part !== '').join('; '))
}
