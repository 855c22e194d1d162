import type { Encoding } from './encoding/encodings'
import type { LeftOutWhy } from './leftOutReason'
import type { PlainColumn } from './records/plainNumbers'

export type { Encoding }

/** How a file's text was understood. */
export interface Dialect {
  encoding: Encoding
  bom: boolean
  /** One or two characters; a space also stands for the gaps of a table whose columns are aligned. */
  delimiter: string
  /** '' where quotes are plain text. */
  quote: '"' | "'" | ''
  escape: 'doubled' | 'backslash' | 'nul'
  /** Of the file as a whole: what added columns and exports use. */
  decimal: '.' | ','
}

/** What a person may say about a file; what is absent is found out. */
export interface ReadSettings {
  encoding?: Encoding | undefined
  delimiter?: string | undefined
  quote?: Dialect['quote'] | undefined
  escape?: Dialect['escape'] | undefined
  decimal?: '.' | ',' | undefined
  /** Whether 03/04/2025 is the 3rd of April, where the dates of a column leave it open. */
  dayFirst?: boolean | undefined
  /** Line of the file on which the header begins; the first is 1. */
  headerLine?: number | undefined
  /** How many lines make the header; 0: there is none. */
  headerLines?: number | undefined
  /** Whether the line below the header holds units. */
  units?: boolean | undefined
  /** Which of the file's tables; the first is 1. */
  table?: number | undefined
  /** Of a workbook; `*` stacks all sheets of one shape. */
  sheet?: string | undefined
  /** Whether a list with a row for each measured value is given a row for each part. */
  pivot?: boolean | undefined
  /** By column name. */
  kinds?: Record<string, ColumnKind> | undefined
}

/** A table of the file that was not taken, or the one that was. */
export interface TablePlace {
  /** First and last line of the file that belong to it, header included. */
  firstLine: number
  lastLine: number
  rows: number
  columns: string[]
}

/** Lines of a file that are no data. */
export interface LineText {
  line: number
  cells: string[]
}

/** A list with a row for each measured value, by the names of its columns. */
export interface LongList {
  part: string[]
  characteristic: string[]
  value: string
  /** The table has a row for each part; otherwise it is the list as it is in the file. */
  pivoted: boolean
  /** Rows of the list. */
  rows: number
  /** Rows of the list whose part and characteristic were there before. */
  duplicates: number
  /** Columns of the list that the table has no place for. */
  leftOut: string[]
}

/** How the rows of a file were told from what is around them. */
export interface Layout {
  /** Lines of the header; none where there is none. */
  headerLines: number[]
  /** Lines above the header and below the last row that are no data. */
  preamble: LineText[]
  footer: LineText[]
  /** Empty lines between rows. */
  blankLines: number
  shortRows: number
  longRows: number
  /** Columns at the end that the header does not have. */
  addedColumns: number
  /** All tables of the file, in its order; `taken` is the place of this one. */
  tables: TablePlace[]
  taken: number
  /** Only for a list with a row for each measured value. */
  long?: LongList
}

/** Tolerance limits of one column of a table; null where a side has none. */
export interface ColumnLimits {
  column: number
  lower: number | null
  upper: number | null
}

/** How the numbers of one column are written. */
export interface NumberFormat {
  decimal: '.' | ','
  /** ' ' stands for any kind of space, ' for any apostrophe. */
  group: '' | ',' | '.' | "'" | ' '
}

/** The text of one column, row by row; not an array of strings: ten million strings do not fit. */
export interface CellColumn {
  readonly length: number
  at(row: number): string
  [Symbol.iterator](): Iterator<string>
  /** The cells that were seen to be plain numbers when the file was read; absent where none were looked for. */
  plain?(): PlainColumn
  /** Line of the file on which a cell stands, where its row is put together from several lines. */
  line?(row: number): number | undefined
}

/** Columns that follow each other and are the pixels of an image, one image a row of the table. */
export interface ImageColumns {
  /** Index of the column of the top left pixel. */
  first: number
  /** In pixels; width × height columns. */
  width: number
  height: number
  /** Whether the pixels of a line of the image follow each other, or those of a column of it. */
  order: 'rows' | 'columns'
  /** The grey values that are shown as black and as white. */
  black: number
  white: number
}

/**
 * A table as read: cells are the decoded text, untouched. Kept column by column, because
 * every question after reading is about columns.
 */
export interface Table {
  dialect: Dialect
  /** Column names as in the header, made unique: a repeated or empty name gets a number. */
  names: string[]
  /** names.length columns of `rows` cells. A cell that a short row does not have is ''. */
  cells: CellColumn[]
  /** One for each column. */
  formats: NumberFormat[]
  /** Columns whose decimal mark is still open: 1.234 may be 1.234 or 1234; read with the point until told. */
  openColumns: number[]
  /** Of each column, where these are only some rows of a file: what was found out from others of its rows. */
  decided?: { unit: string | null; numeric: boolean }[] | undefined
  /** Whether the day comes first in dates that leave it open, as a person says. */
  dayFirst?: boolean
  /** What the user says a column is; null: found out. */
  kinds: (ColumnKind | null)[]
  rows: number
  /** Line of the file on which each data row begins; the first line is 1. */
  lines: Int32Array
  /** Of a folder: the file that each row is, by its path in the folder. */
  files?: CellColumn | undefined
  /** Of stacked files or sheets: their names, and which of them each row is from. */
  origins?: { names: string[]; of: Int32Array }
  /** Unit of each column, from a row above the data; null where there is none. */
  units: (string | null)[]
  /** Tolerance limits from rows above the data, at most one entry for a column. */
  limits: ColumnLimits[]
  /** Cells of the rows between header and data that hold units, limits or nominal values, in order. */
  headRows: string[][]
  /** Absent where no columns are known to be an image. */
  image?: ImageColumns | undefined
  layout: Layout
  /** Things a person should know about the reading: rows too long or too short, and so on. */
  notes: string[]
  /** Lines of the file that notes are about, to be pointed at; of a stack none. */
  notedLines: number[]
}

/** measurement: numbers that can be modelled. The other kinds are never preselected. */
export type ColumnKind =
  'measurement' | 'identifier' | 'date' | 'label' | 'constant' | 'text' | 'empty'

/** What is known about one column. */
export interface ColumnSummary {
  index: number
  name: string
  kind: ColumnKind
  /** Can be chosen for a fit: at least two different numbers. */
  numeric: boolean
  /** Chosen without a click. */
  preselected: boolean
  /** Cells that are empty or a missing marker. */
  missing: number
  /** Non-empty cells that are not numbers although the column is numeric. */
  notNumbers: number
  /** Over the cells that are numbers; NaN where there are none. */
  min: number
  max: number
  mean: number
  sd: number
  /** The different values, where they are few enough to be groups; in natural order. */
  levels?: { value: string; rows: number }[]
}

/** A row that could not be judged. */
export interface LeftOutRow {
  /** Zero-based data row of the file. */
  row: number
  /** In English. */
  reason: string
  /** The same for translations; of a file that is too large to be kept the sentence is all there is. */
  reasons?: LeftOutWhy[]
  /** It has no part in a fit, but is judged all the same. */
  judged?: true
  /** By what: `3 of 5 columns`. */
  judgedBy?: string
}
