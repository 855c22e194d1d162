import type { CellColumn } from '../types'

/** Columns one below the other; null stands for a table that does not have it: its cells are empty. */
export class StackedColumn implements CellColumn {
  constructor(
    private readonly parts: (CellColumn | null)[],
    /** First row of each part, and behind the last one the number of rows. */
    private readonly starts: number[],
    private readonly origin: Int32Array,
  ) {}

  get length(): number {
    return this.origin.length
  }

  at(row: number): string {
    const part = this.origin[row]
    return this.parts[part]?.at(row - this.starts[part]) ?? ''
  }

  *[Symbol.iterator](): Iterator<string> {
    for (const [i, part] of this.parts.entries()) {
      if (part !== null) yield* part
      else for (let row = this.starts[i]; row < this.starts[i + 1]; row++) yield ''
    }
  }
}

/** The same text for all rows of a part. */
export class NameColumn implements CellColumn {
  constructor(
    private readonly names: string[],
    private readonly origin: Int32Array,
  ) {}

  get length(): number {
    return this.origin.length
  }

  at(row: number): string {
    return this.names[this.origin[row]]
  }

  *[Symbol.iterator](): Iterator<string> {
    for (const part of this.origin) yield this.names[part]
  }
}
