/** What is known of a cell that was seen to be a plain number while its line was split. */
export const plainKind = {
  /** Nothing: its text has to be looked at. */
  none: 0,
  whole: 1,
  point: 2,
  /** A point with three digits behind it, which may part thousands: `1.234`. */
  eitherPoint: 3,
  comma: 4,
  eitherComma: 5,
} as const

const { whole, point, eitherPoint, comma, eitherComma } = plainKind

/** For each kind 1 if its value is the one that a column with this decimal mark has for the cell. */
export function kindsReadWith(decimal: '.' | ','): Uint8Array {
  const readable = decimal === '.' ? [whole, point, eitherPoint] : [whole, comma, eitherComma]
  const all = new Uint8Array(Object.keys(plainKind).length)
  for (const kind of readable) all[kind] = 1
  return all
}

/** Numbers of records that follow each other; those of a column stand together, `stride` places for each. */
export interface PlainCells {
  width: number
  records: number
  stride: number
  values: Float64Array
  /** Of `plainKind`. */
  kinds: Uint8Array
}

/** The same with the records' places in the text. */
export interface PlainBatch extends PlainCells {
  /** width + 1 for each record: where its cells begin, and where one more would. */
  edges: Uint32Array
}

/** The cells of a column at given records that are plain numbers; the others are 0 and of no kind. */
export interface PlainColumn {
  values: Float64Array
  kinds: Uint8Array
}

/** Fewer cells between odd records are not worth keeping; their texts are there. */
const fewestCells = 64
/** Fewer numbers are copied faster one by one. */
const fewestAtOnce = 32

function copy<T extends Float64Array | Uint8Array>(
  from: T,
  start: number,
  to: T,
  place: number,
  count: number,
): void {
  if (count >= fewestAtOnce) to.set(from.subarray(start, start + count), place)
  else for (let i = 0; i < count; i++) to[place + i] = from[start + i]
}

interface Part extends PlainCells {
  first: number
  /** One behind the last record. */
  end: number
}

/**
 * The plain numbers of a file at the places of their records. In a file of millions of numbers they are all,
 * and no cell is ever made a string.
 */
export class PlainNumbers {
  readonly #parts: Part[] = []
  /** The part that was found last: records are mostly visited in order. */
  #last = 0

  /**
   * Keeps a copy.
   * @param first the record of the first cells; later than all before
   */
  add(cells: PlainCells, first: number): void {
    const { width, records, stride } = cells
    if (width * records < fewestCells) return
    const values = new Float64Array(width * records)
    const kinds = new Uint8Array(width * records)
    for (let j = 0; j < width; j++) {
      copy(cells.values, j * stride, values, j * records, records)
      copy(cells.kinds, j * stride, kinds, j * records, records)
    }
    this.#parts.push({
      first,
      end: first + records,
      width,
      records,
      stride: records,
      values,
      kinds,
    })
  }

  clear(): void {
    this.#parts.length = 0
    this.#last = 0
  }

  /** Copies what is known of one record's cells to place `row` of a batch; nothing is, where it is in no part. */
  copyRecord(record: number, to: PlainCells, row: number): void {
    const part = this.#partOf(record)
    for (let j = 0; j < to.width; j++) {
      const known = part !== null && j < part.width
      const from = known ? j * part.stride + record - part.first : 0
      to.values[row + j * to.stride] = known ? part.values[from] : 0
      to.kinds[row + j * to.stride] = known ? part.kinds[from] : plainKind.none
    }
  }

  isPlain(record: number, column: number): boolean {
    const part = this.#partOf(record)
    if (part === null || column >= part.width) return false
    return part.kinds[column * part.stride + record - part.first] !== plainKind.none
  }

  /** @param records in ascending order */
  column(column: number, records: Int32Array): PlainColumn {
    const values = new Float64Array(records.length)
    const kinds = new Uint8Array(records.length)
    let row = 0
    while (row < records.length) {
      const part = this.#partOf(records[row])
      if (part === null || column >= part.width) {
        row++
        continue
      }
      const place = column * part.stride - part.first
      const left = part.end - records[row]
      if (records[row + left - 1] === part.end - 1) {
        // No record is left out up to the part's end.
        copy(part.values, place + records[row], values, row, left)
        copy(part.kinds, place + records[row], kinds, row, left)
        row += left
      }
      for (; row < records.length && records[row] < part.end; row++) {
        values[row] = part.values[place + records[row]]
        kinds[row] = part.kinds[place + records[row]]
      }
    }
    return { values, kinds }
  }

  /** The part with a record; null where it is in none. */
  #partOf(record: number): Part | null {
    const parts = this.#parts
    const holds = (at: number) =>
      at < parts.length && parts[at].first <= record && record < parts[at].end
    if (holds(this.#last)) return parts[this.#last]
    let low = 0
    let high = parts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (parts[middle].end <= record) low = middle + 1
      else high = middle
    }
    if (!holds(low)) return null
    this.#last = low
    return parts[low]
  }
}
