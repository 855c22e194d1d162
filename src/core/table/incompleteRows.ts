import { limitValue } from './numbers/limitValue'
import { absenceOf } from './numbers/absence'
import type { ColumnValues } from './columnValues'
import type { Table } from './types'

/** Rows that lack some of the chosen cells, by what they have. */
export interface IncompleteRows {
  /** n: zero-based data rows of the file, ascending. */
  rows: Int32Array
  /** n × d: values; limits where `sides` says so; NaN where nothing is known. */
  values: Float64Array
  /** n × d: `below` or `above` where the cell names a limit beyond which its value lies, else 0. */
  sides: Uint8Array
  /** n: how often each counts; missing where each counts once. */
  rowWeights?: Float64Array
}

export const below = 1
export const above = 2

/** More cells than this are not kept for rows that are not complete. */
const mostCells = 3e7

/** Collects the rows that lack cells, as they are met. */
export class IncompleteCollector {
  readonly #rows: number[] = []
  readonly #values: number[] = []
  readonly #sides: number[] = []

  constructor(
    private readonly table: Table,
    private readonly columns: number[],
    private readonly chosen: ColumnValues[],
    private readonly mustBePositive: boolean[],
  ) {}

  /**
   * Passes over a row of which no value is known, and one with a cell that holds something else than a value of the column: it
   * is not missing, but wrong.
   */
  add(row: number): void {
    const { table, columns, chosen, mustBePositive } = this
    if (this.#values.length + columns.length > mostCells) return
    const values = chosen.map((column) => column.values[row])
    const sides = columns.map(() => 0)
    let known = 0
    for (let j = 0; j < columns.length; j++) {
      if (!Number.isNaN(values[j])) known++
      else {
        const cell = table.cells[columns[j]].at(row)
        if (absenceOf(cell) === null) return
        const limit = limitValue(cell, table.formats[columns[j]], chosen[j].unit)
        if (limit === null) continue
        values[j] = limit.value
        sides[j] = limit.side === 'below' ? below : above
      }
      if (mustBePositive[j] && values[j] <= 0) return
    }
    if (known === 0) return
    this.#rows.push(row)
    this.#values.push(...values)
    this.#sides.push(...sides)
  }

  /** Null where there is none. */
  collected(): IncompleteRows | null {
    if (this.#rows.length === 0) return null
    return {
      rows: Int32Array.from(this.#rows),
      values: Float64Array.from(this.#values),
      sides: Uint8Array.from(this.#sides),
    }
  }
}
