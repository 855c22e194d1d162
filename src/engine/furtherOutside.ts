import type { FurtherColumns } from './furtherColumnsOf'

/** Q, the squared length of what lies outside the kept principal components, in the units of the fit; nothing of a row that lacks cells. */
export const furtherOutside: FurtherColumns = (loaded, models) => {
  if (models.every(({ prepared }) => prepared.reduced === null)) return []
  const values = new Float64Array(loaded.table.rows).fill(NaN)
  for (const { prepared } of models)
    prepared.rows.forEach((row, i) => (values[row] = prepared.reduced!.squaredErrors[i]))
  return [{ word: 'q', of: (row) => (Number.isNaN(values[row]) ? '' : values[row]) }]
}
