import { basisOf } from './answers/threshold'
import type { FurtherColumns } from './furtherColumnsOf'
import { knownTSquared } from './tSquared'

/** T² and its probability, where rows are flagged by them; of a row that has none nothing. */
export const furtherTSquared: FurtherColumns = (loaded, models, by) => {
  const judging = models.filter((model) => basisOf(model, by) === 't-squared')
  if (judging.length === 0) return []
  const column = (word: string, of: 'tSquared' | 'p') => {
    const values = new Float64Array(loaded.table.rows).fill(NaN)
    for (const model of judging) {
      const { tSquared, logTail } = knownTSquared(model)!
      model.rows.forEach((row, i) => {
        values[row] = of === 'tSquared' ? tSquared[i] : Math.exp(logTail[i])
      })
    }
    return { word, of: (row: number) => (Number.isNaN(values[row]) ? '' : values[row]) }
  }
  return [column('t2', 'tSquared'), column('t2_p', 'p')]
}
