import { mostRare, roundedOneIn } from '../shared/oneIn'
import type { FurtherColumns } from './furtherColumnsOf'
import { knownRareness, oneInAt } from './rareness'

/** One in so many good parts is as unusual as the row; '' where that is not known. */
export const oneInColumn: FurtherColumns = (_, models) => {
  const found = models.map((model) => ({ model, rareness: knownRareness(model) }))
  if (found.every(({ rareness }) => !rareness)) return []
  return [
    {
      word: 'one_in',
      of(row) {
        for (const { model, rareness } of found) {
          const i = model.fittedIndex[row]
          if (i < 0 || !rareness) continue
          return oneInCell(oneInAt(rareness, i))
        }
        return ''
      },
    },
  ]
}

/** Rounded; "fewer than one in so many" is no number. */
export function oneInCell(oneIn: number | null): string | number {
  if (oneIn === null) return ''
  const rounded = roundedOneIn(oneIn)
  return rounded >= mostRare ? `>${mostRare}` : rounded
}
