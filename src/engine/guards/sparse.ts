import type { LoadedTable } from '../loadedTable'
import type { Plan } from '../../shared/plan'
import type { Check } from './check'
import { named, note } from './guard'

/** Measured columns that are not chosen by themselves, because too many of their cells hold no number. */
export const sparse: Check = ({ sparse }) =>
  sparse.length === 0
    ? []
    : [note(sparse.length === 1 ? 'sparse' : 'severalSparse', { columns: named(sparse) })]

/** Names of those that the plan does not use in any way. */
export function sparseColumns(
  { columns }: Pick<LoadedTable, 'columns'>,
  { columns: chosen, frequency, fitBy, labelColumn }: Plan,
): string[] {
  const used = new Set([...chosen.map(({ name }) => name), frequency, fitBy, labelColumn?.column])
  return columns
    .filter(
      ({ name, kind, preselected, missing, notNumbers }) =>
        kind === 'measurement' && !preselected && missing + notNumbers > 0 && !used.has(name),
    )
    .map(({ name }) => name)
}
