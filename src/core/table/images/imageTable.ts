import { nameColumns } from './nameColumns'
import { kindSaid } from '../kindSaid'
import type { ColumnKind, Dialect, Layout, ReadSettings, Table } from '../types'
import type { ImageRows } from './imageRows'
import { PixelColumn } from './pixelColumn'
import { pixelNames } from './pixelNames'

/**
 * A folder of images as a table: a row for each image, its name first, then the folder that it lies in where some
 * lie in one, then its grey values. Nothing of it has to be found out.
 */
export function imageTable(
  { dialect, notes }: { dialect: Omit<Dialect, 'decimal'>; notes: string[] },
  { width, height, white, images }: ImageRows,
  settings: ReadSettings,
): Table {
  const about = nameColumns(images)
  const pixels = pixelNames(width, height)
  const names = [...about.map(({ name }) => name), ...pixels]
  const known: ColumnKind[] = [...about.map(({ kind }) => kind), ...pixels.map(measured)]
  return {
    dialect: { ...dialect, decimal: '.' },
    names,
    cells: [
      ...about.map(({ cells }) => cells),
      ...pixels.map((_, pixel) => new PixelColumn(images, pixel)),
    ],
    formats: names.map(() => ({ decimal: '.', group: '' })),
    openColumns: [],
    decided: names.map((_, j) => ({ unit: null, numeric: j >= about.length })),
    kinds: names.map((name, j) => kindSaid(settings, name) ?? known[j]),
    rows: images.length,
    files: about[0].cells,
    // The numbers of the images.
    lines: Int32Array.from(images, (_, row) => row + 1),
    units: names.map(() => null),
    limits: [],
    headRows: [],
    image: { first: about.length, width, height, order: 'rows', black: 0, white },
    layout: layoutOf(images.length, names),
    notes,
    notedLines: [],
  }
}

const measured = (): ColumnKind => 'measurement'

/** As if the names of the columns stood above the first image. */
const layoutOf = (rows: number, columns: string[]): Layout => ({
  headerLines: [0],
  preamble: [],
  footer: [],
  blankLines: 0,
  shortRows: 0,
  longRows: 0,
  addedColumns: 0,
  tables: [{ firstLine: 1, lastLine: rows, rows, columns }],
  taken: 0,
})
