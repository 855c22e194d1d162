import type { CellColumn } from './types'

class ArrayColumn implements CellColumn {
  constructor(private readonly cells: readonly string[]) {}

  get length(): number {
    return this.cells.length
  }

  at(row: number): string {
    return this.cells[row]
  }

  [Symbol.iterator](): Iterator<string> {
    return this.cells[Symbol.iterator]()
  }
}

/** A column over cells that are strings already. */
export const columnOf = (cells: readonly string[]): CellColumn => new ArrayColumn(cells)
