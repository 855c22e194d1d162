import { IsodenseError } from '../../errors'
import { PlainNumbers, type PlainBatch } from './plainNumbers'

export const tableLimits = {
  /** As many as an Int32 index and V8's collections hold with ease. */
  rows: 2 ** 24,
  /** A place of four or eight bytes each and a number of nine, beside the file's own text. */
  cells: 5e7,
  /** Excel's limit, and room for name and folder of an image of as many pixels: a longer line is not a table's. */
  columns: 16_386,
}

/** Numbers in blocks: growing never copies what is there. */
class Numbers {
  readonly #blocks: Uint32Array[] = []
  length = 0

  push(value: number): void {
    const at = this.length++
    this.#block(at >>> 16)[at & 0xffff] = value
  }

  /** Forgets all; the memory is used again. */
  clear(): void {
    this.length = 0
    this.#blocks.length = Math.min(this.#blocks.length, 64)
  }

  pushAll(values: Uint32Array): void {
    let done = 0
    while (done < values.length) {
      const at = this.length & 0xffff
      const part = values.subarray(done, done + 0x10000 - at)
      this.#block(this.length >>> 16).set(part, at)
      this.length += part.length
      done += part.length
    }
  }

  #block(index: number): Uint32Array {
    return (this.#blocks[index] ??= new Uint32Array(0x10000))
  }

  at(index: number): number {
    return this.#blocks[index >>> 16][index & 0xffff]
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
  /** Of a plain record the edges of its cells; of another each cell's start and end. */
  readonly #places = new Numbers()
  /** For each record twice its first place, and one more if it is plain; its piece of text; its line in the file. */
  readonly #first = new Numbers()
  readonly #piece = new Numbers()
  readonly #lines = new Numbers()
  #cells = 0
  /** What is known of cells that are plain numbers. */
  readonly plain = new PlainNumbers()

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
    this.#checkSize(1)
    this.#first.push(this.#places.length * 2)
    this.#piece.push(this.#pieces.length - 1)
    this.#lines.push(line)
  }

  addPlace(start: number, end: number): void {
    this.#cells++
    this.#places.push(start)
    this.#places.push(end)
  }

  addText(cell: string): void {
    this.addPlace(this.#own.length, OWN)
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

  /** Forgets all records: what is to be known of them was taken from them. */
  clear(): void {
    this.#pieces.length = 0
    this.#own.length = 0
    for (const numbers of [this.#places, this.#first, this.#piece, this.#lines]) numbers.clear()
    this.plain.clear()
    this.#cells = 0
  }

  /**
   * Adds plain records, the first of which stands on `line`.
   * @param lines of each record, where they do not follow each other
   * @throws IsodenseError TableTooLarge
   */
  addPlain(batch: PlainBatch, line: number, lines?: Uint32Array): void {
    const { width, records, edges } = batch
    if (records === 0) return
    this.#checkSize(records)
    this.#checkWidth(width, line)
    this.plain.add(batch, this.length)
    const first = this.#places.length
    this.#places.pushAll(edges.subarray(0, records * (width + 1)))
    for (let i = 0; i < records; i++) {
      this.#first.push((first + i * (width + 1)) * 2 + 1)
      this.#piece.push(this.#pieces.length - 1)
      this.#lines.push(lines === undefined ? line + i : lines[i])
    }
    this.#cells += records * width
  }

  /** @throws IsodenseError TableTooLarge for a record that is too long */
  endRecord(): void {
    const record = this.length - 1
    this.#checkWidth(this.width(record), this.line(record))
  }

  line(record: number): number {
    return this.#lines.at(record)
  }

  width(record: number): number {
    const first = this.#first.at(record)
    const places = this.#endOf(record) - (first >>> 1)
    return first & 1 ? places - 1 : places >>> 1
  }

  /** Whether a record was seen to be plain when it was read. */
  isPlain(record: number): boolean {
    return (this.#first.at(record) & 1) === 1
  }

  /** The text of a plain record, and where its cells begin in it; null for another record. */
  plainText(record: number): { text: string; edges: Uint32Array } | null {
    if (!this.isPlain(record)) return null
    const from = this.#first.at(record) >>> 1
    const edges = new Uint32Array(this.#endOf(record) - from)
    const start = this.#places.at(from)
    for (let i = 0; i < edges.length; i++) edges[i] = this.#places.at(from + i) - start
    const piece = this.#pieces[this.#piece.at(record)]
    return { text: piece.slice(start, start + edges[edges.length - 1]), edges }
  }

  /** Text of a cell; '' beyond the record's end. */
  cell(record: number, column: number): string {
    const first = this.#first.at(record)
    const isPlain = (first & 1) === 1
    const index = (first >>> 1) + (isPlain ? column : column * 2)
    if (index + 1 >= this.#endOf(record)) return ''
    const start = this.#places.at(index)
    const next = this.#places.at(index + 1)
    if (!isPlain && next === OWN) return this.#own[start]
    // An edge is where the next cell begins, behind the delimiter.
    return this.#pieces[this.#piece.at(record)].slice(start, isPlain ? next - 1 : next)
  }

  cells(record: number): string[] {
    return Array.from({ length: this.width(record) }, (_, column) => this.cell(record, column))
  }

  /** Where the places of a record end. */
  #endOf(record: number): number {
    return record + 1 < this.length ? this.#first.at(record + 1) >>> 1 : this.#places.length
  }

  #checkSize(records: number): void {
    if (this.length + records > this.#limits.rows) {
      throw this.#tooLarge(`has more than ${this.#limits.rows} rows, the most that is read`)
    }
    if (this.#cells > this.#limits.cells) {
      throw this.#tooLarge(`has more than ${this.#limits.cells} cells, the most that is read`)
    }
  }

  #checkWidth(width: number, line: number): void {
    if (width <= this.#limits.columns) return
    throw this.#tooLarge(
      `has ${width} cells on line ${line}; at most ${this.#limits.columns} are read`,
    )
  }

  #tooLarge(what: string): IsodenseError {
    return new IsodenseError('TableTooLarge', `${this.#fileName} ${what}.`)
  }
}
