import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { forgetColumnValues } from '../core/table/columnValues'
import type { LoadedTable } from './loadedTable'

/** With fewer cells there is nothing to be gained. */
const fewestCells = 2e6

/**
 * Frees a table's numbers once its rows are prepared: for a program that fits once and ends. Its texts stay,
 * and numbers that are asked for again are read from them.
 */
export function letGoOfNumbers({ table, reading, stack }: LoadedTable): void {
  if (table.rows * table.names.length < fewestCells) return
  forgetColumnValues(table)
  for (const { store } of [reading, ...(stack?.parts ?? []).map((part) => part.reading)])
    store.plain.clear()
  // The next large piece is a kernel's memory, of which V8 does not know that it makes memory short.
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
}
