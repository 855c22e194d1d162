import { formatNumber } from '../formatNumber'
import { plainText } from '../plainText'
import type { PairsInput, PairsMarks } from './input'
import { columnName } from './scene'
import { englishPairsWords } from './words'

/** The matrix in words, for those who hear it. */
export function pairsDescription(input: PairsInput, marks: PairsMarks | null): string {
  const { view, title, subtitle = [], units, words = englishPairsWords } = input
  const parts = [
    ...(title === undefined ? [] : [title]),
    ...subtitle,
    view.columns.map(({ axis }) => columnName(axis, units, words)).join(' × '),
    formatNumber(view.total),
    ...view.components.map(({ weight }, k) => words.family(k + 1, weight)),
    ...(marks ? [words.flagged(marks.flagged?.row.length ?? 0, marks.flaggedCount)] : []),
    ...remarks(input),
  ]
  return plainText(parts.join('; '))
}

/** What a reader must know about the matrix. */
export function remarks({ view, words = englishPairsWords }: PairsInput): string[] {
  const drawn = view.points.row.length
  return [
    words.ellipses,
    words.diagonal,
    ...(drawn < view.total ? [words.sample(drawn, view.total)] : []),
  ]
}
