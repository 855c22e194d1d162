import { surenessOf } from '../core/anomaly/sureness'
import type { FurtherColumns } from './furtherColumnsOf'
import { knownCounts } from './stability'

/** How sure each row's flag is, where somebody asked: empty for a row that was not judged by enough refits. */
export const howSureColumn: FurtherColumns = (_, models, by) => {
  const judged = models.flatMap((model) => {
    const counts = knownCounts(model, by)
    return counts ? [{ model, counts }] : []
  })
  if (judged.length === 0) return []
  return [
    {
      word: 'how_sure',
      of: (row) => {
        for (const { model, counts } of judged) {
          const i = model.fittedIndex[row]
          if (i >= 0) return surenessOf(counts.leftOutIn[i] ?? 0, counts.flaggedIn[i] ?? 0) ?? ''
        }
        return ''
      },
    },
  ]
}
