import type { PairsRows, PairsView } from '../../shared/api/pairs'
import { pairsPaper } from '../pairs/paper'
import { pairsSvg } from '../pairs/svg'
import type { PairsWords } from '../pairs/words'
import { sheetLook, type Sheet, type SheetOf } from './file'

export interface PairsAnswers {
  view: PairsView
  flagged: PairsRows
  selected: PairsRows | null
  units?: readonly (string | null)[] | undefined
}

/** The matrix of pairs: own shapes instead of a chart's option, as hundreds of cells would be hundreds of charts. */
export function pairsSheet(of: SheetOf, answers: PairsAnswers, words?: PairsWords): Sheet {
  const { view, flagged, selected, units } = answers
  const input = { ...sheetLook(of), view, units, looks: of.looks, words }
  const paper = pairsPaper(input, { flagged, flaggedCount: of.flags.count, selected })
  return { svg: pairsSvg(paper, of.fileName), width: paper.width, height: paper.height }
}

/** Dots of the matrix, in all of its cells: every one costs some ten bytes. */
const dotsOnPaper = 40_000
const fewestDots = 60

/** So many rows are drawn in each cell of a matrix of so many columns at most. */
export const dotsInPairs = (columns: number): number =>
  Math.max(fewestDots, Math.floor(dotsOnPaper / (columns * columns)))
