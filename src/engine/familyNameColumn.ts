import { runSteps } from '../core/steps'
import { namingFamilies } from './familyNames'
import type { FurtherColumns } from './furtherColumnsOf'

/** What a row's family is called, where any has a name; `isodense_family` keeps its number. */
export const familyNameColumn: FurtherColumns = (_, models, by) => {
  const named = models.map((model) => {
    const known = by.known?.names
    if (!known || model.against) return model.analysis.families.map(({ named }) => named?.name ?? '') // prettier-ignore
    return runSteps(namingFamilies(model, known)).of.map((one) => one?.name ?? '')
  })
  if (named.every((names) => names.every((name) => name === ''))) return []
  const of = (row: number) => {
    for (const [m, { fittedIndex, component, families }] of models.entries()) {
      const i = fittedIndex[row]
      if (i >= 0) return named[m][families.of[component[i]]]
    }
    return ''
  }
  return [{ word: 'family_name', of }]
}
