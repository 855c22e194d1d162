import { IsodenseError } from '../../errors'

export const tableLimits = {
  /** As many as an Int32 index and V8's collections hold with ease. */
  rows: 2 ** 24,
  /** Places of ten bytes each, beside the file's own text. */
  cells: 5e7,
  /** Excel's limit, too: a longer line is not a table's. */
  columns: 16_384,
}

/** Numbers in blocks: growing never copies what is there. */
class Numbers {
  readonly #blocks: Uint32Array[] = []
  length = 0

  push(value: number): void {
    const at = this.length++
    if ((at & 0xffff) === 0) this.#blocks.push(new Uint32Array(0x10000))
    this.#blocks[at >>> 16]![at & 0xffff] = value
  }

  at(index: number): number {
    return this.#blocks[index >>> 16]![index & 0xffff]!
  }
}

/** The end of a cell whose text stands in `own`. */
const OWN = 0xffffffff

/**
 * The records of a file as places in its decoded text: every cell stays reachable as it was written, without
 * a string for each of millions of cells. Cells that hold an escaped quote have a text of their own.
 */
export class RecordStore {
  readonly #fileName: string
  readonly #limits: typeof tableLimits
  readonly #pieces: string[] = []
  readonly #own: string[] = []
  readonly #starts = new Numbers()
  readonly #ends = new Numbers()
  /** For each record its first cell, its piece of text, and its line in the file. */
  readonly #first = new Numbers()
  readonly #piece = new Numbers()
  readonly #lines = new Numbers()

  constructor(fileName: string, limits = tableLimits) {
    this.#fileName = fileName
    this.#limits = limits
  }

  get length(): number {
    return this.#first.length
  }

  /** The places added from here on are places in `text`. */
  startPiece(text: string): void {
    const last = this.#pieces.length - 1
    const isUsed = this.length > 0 && this.#piece.at(this.length - 1) === last
    if (last >= 0 && !isUsed) this.#pieces[last] = text
    else this.#pieces.push(text)
  }

  /**
   * Begins a record on `line` of the file (the first is 1); its cells follow by `addPlace` and `addText`.
   * @throws IsodenseError TableTooLarge
   */
  startRecord(line: number): void {
    if (this.length === this.#limits.rows) {
      throw this.#tooLarge(`has more than ${this.#limits.rows} rows, the most that is read`)
    }
    if (this.#starts.length > this.#limits.cells) {
      throw this.#tooLarge(`has more than ${this.#limits.cells} cells, the most that is read`)
    }
    this.#first.push(this.#starts.length)
    this.#piece.push(this.#pieces.length - 1)
    this.#lines.push(line)
  }

  addPlace(start: number, end: number): void {
    this.#starts.push(start)
    this.#ends.push(end)
  }

  addText(cell: string): void {
    this.#starts.push(this.#own.length)
    this.#ends.push(OWN)
    this.#own.push(cell)
  }

  /** Adds a record that has no place in a text; no cells: a blank line. */
  add(cells: readonly string[], line: number): void {
    if (this.#pieces.length === 0) this.startPiece('')
    this.startRecord(line)
    for (const cell of cells) {
      if (cell === '') this.addPlace(0, 0)
      else this.addText(cell)
    }
    this.endRecord()
  }

  /** @throws IsodenseError TableTooLarge for a record that is too long */
  endRecord(): void {
    const record = this.length - 1
    const width = this.width(record)
    if (width > this.#limits.columns) {
      throw this.#tooLarge(
        `has ${width} cells on line ${this.line(record)}; at most ${this.#limits.columns} are read`,
      )
    }
  }

  line(record: number): number {
    return this.#lines.at(record)
  }

  width(record: number): number {
    const next = record + 1 < this.length ? this.#first.at(record + 1) : this.#starts.length
    return next - this.#first.at(record)
  }

  /** Text of a cell; '' beyond the record's end. */
  cell(record: number, column: number): string {
    const index = this.#first.at(record) + column
    const next = record + 1 < this.length ? this.#first.at(record + 1) : this.#starts.length
    if (index >= next) return ''
    const start = this.#starts.at(index)
    const end = this.#ends.at(index)
    return end === OWN ? this.#own[start]! : this.#pieces[this.#piece.at(record)]!.slice(start, end)
  }

  cells(record: number): string[] {
    return Array.from({ length: this.width(record) }, (_, column) => this.cell(record, column))
  }

  #tooLarge(what: string): IsodenseError {
    return new IsodenseError('TableTooLarge', `${this.#fileName} ${what}.`)
  }
}
