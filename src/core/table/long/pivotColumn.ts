import type { CellColumn } from '../types'

/** A column whose cells stand in chosen rows of another one; −1 stands for an empty cell. */
export class PivotColumn implements CellColumn {
  /**
   * @param lines line of the file of each cell of the source
   * @param suffixes what is written behind the text of some rows
   */
  constructor(
    private readonly source: CellColumn,
    private readonly rows: Int32Array,
    private readonly lines: Int32Array,
    private readonly suffixes: ReadonlyMap<number, string> = new Map(),
  ) {}

  get length(): number {
    return this.rows.length
  }

  at(row: number): string {
    const from = this.rows[row]
    if (from < 0) return ''
    return this.source.at(from) + (this.suffixes.get(row) ?? '')
  }

  line(row: number): number | undefined {
    const from = this.rows[row]
    return from < 0 ? undefined : this.lines[from]
  }

  *[Symbol.iterator](): Iterator<string> {
    for (let row = 0; row < this.rows.length; row++) yield this.at(row)
  }
}
