import type { EncodingPreview } from '../core/table/encoding/preview'
import type { ColumnKind, Dialect, Layout, ReadSettings } from '../core/table/types'

/** What a line of a file was taken for. */
export type LineRole =
  | 'header'
  /** Between header and data: units, limits, nominal values. */
  | 'head'
  | 'row'
  /** Lines that are no data, above and below the rows. */
  | 'above'
  | 'below'
  | 'blank'
  | 'otherTable'
  /** Not taken, for another reason: a line of dashes, a header that is repeated. */
  | 'leftOut'

export interface PreviewLine {
  line: number
  role: LineRole
  /** Of a row: it has fewer or more cells than the header. */
  odd: 'short' | 'long' | null
  /** A note names this line. */
  noted: boolean
  /** Lines that are not shown between the one before and this one. */
  skipped: number
  cells: string[]
}

export interface PreviewColumn {
  name: string
  kind: ColumnKind
  unit: string | null
  /** The header does not have it: rows with more cells do. */
  added: boolean
  /** Its decimal mark is still open. */
  open: boolean
}

/** A cell that can be read in two ways. */
export interface TwoReadings {
  column: string
  raw: string
  withPoint: number
  withComma: number
}

/** A date that is one of two days. */
export interface DateReadings {
  column: string
  raw: string
  /** As `2026-02-01`. */
  dayFirst: string
  monthFirst: string
  /** As the column is taken. */
  taken: 'day first' | 'month first'
}

/** What a preview is of, where it is not of all that would be read. */
export type PreviewPart =
  | 'beginning'
  | 'firstFile'
  /** Around the line on which a person says that the header begins. */
  | 'lines'

/** A file as it would be understood, before it is. */
export interface ImportPreview {
  fileName: string
  settings: ReadSettings
  /** Null where there is no table: `problem` says why. */
  table: {
    columns: PreviewColumn[]
    /** The first columns' cells only; a wide file has thousands. */
    shownColumns: number
    /** Each row is an image of a folder: there are no lines, and nothing to choose but what columns are. */
    folder: boolean
    lines: PreviewLine[]
    /** Null where only a part was looked at. */
    rows: number | null
    part: PreviewPart | null
    dialect: Dialect
    layout: Layout
    notes: string[]
    /** Of columns whose decimal mark is open. */
    readings: TwoReadings[]
    /** Of columns of dates of which nothing in the file says whether the day comes first. */
    dates: DateReadings[]
    /** A list that was, or could be, given a row for each part; `layout.long` tells which. */
    canPivot: boolean
    /** Names of the files or sheets that the rows are from, where there are several. */
    stacked: string[]
  } | null
  /** Why the file cannot be opened so, as a sentence. */
  problem: string | null
  sheets: string[]
  sheet: string | null
  /** Of a text file; empty where there is no doubt about the encoding. */
  encodings: EncodingPreview[]
}
