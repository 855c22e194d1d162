import { isSame } from '../pair'
import type { Check } from './check'
import { note } from './guard'

/** What the comparison of models did not look at. */
export const compared: Check = ({ stage, selection, all, best: { candidate }, prepared }) => {
  const found = [...selection.notes]
  const { covarianceType: type, nComponents: components, parameters } = candidate
  if (stage === 'final' && all.every((tried) => !isSame(tried.candidate, candidate)))
    found.push(note('notCompared', { type, components, parameters, rows: prepared.data.rows }))
  const failed = all.filter((tried) => tried.candidate.error !== undefined)
  if (failed.length > 0) {
    const [{ candidate: one }] = failed
    found.push(
      note('someFailed', {
        ...{ failed: failed.length, models: all.length, message: one.error! },
        ...{ type: one.covarianceType, components: one.nComponents },
      }),
    )
  }
  return found
}
