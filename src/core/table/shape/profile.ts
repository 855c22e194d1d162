import { codePattern, lookOf, type Look } from '../dialect/looks'
import type { RecordStore } from '../records/store'

/** Rows from which the kinds of a table's columns are told. */
const sampleSize = 200

export const isFilled = (cell: string): boolean => cell.trim() !== ''

/** Cells up to the last that is not empty. */
export function filledWidth(store: RecordStore, record: number): number {
  let width = store.width(record)
  if (store.plain.isPlain(record, width - 1)) return width
  while (width > 0 && !isFilled(store.cell(record, width - 1))) width--
  return width
}

/** Cells that are not empty. */
export function filledCells(store: RecordStore, record: number): number {
  let count = 0
  for (let j = 0; j < store.width(record); j++) if (isFilled(store.cell(record, j))) count++
  return count
}

/** A line without anything in it, or with delimiters only. */
export const isBlank = (store: RecordStore, record: number): boolean =>
  !store.plain.isPlain(record, 0) && filledWidth(store, record) === 0

const looksOf = (store: RecordStore, record: number): Look[] => store.cells(record).map(lookOf)
export const isQuantity = (look: string | undefined): boolean =>
  look === 'number' || look === 'date'

/** What most cells of a column look like; null where there is no rule. */
export type ColumnProfile =
  | { look: 'number' | 'date' }
  | { look: 'code'; pattern: string }
  | { look: 'label'; values: ReadonlySet<string> }
  | null

export interface Profile {
  /** Cells of most rows. */
  width: number
  columns: ColumnProfile[]
}

/** The width and the kinds of columns that most of the records from `from` to `to` (exclusive) have. */
export function profileOf(store: RecordStore, from: number, to: number): Profile {
  const step = Math.max(1, Math.floor((to - from) / sampleSize))
  const sample: number[] = []
  for (let record = from; record < to; record += step) sample.push(record)
  const widths = sample.map((record) => filledWidth(store, record))
  const width = typicalWidth(widths)
  // Preambles and footers fill few cells; the header is the first that fills many.
  const dense = sample.filter((_, i) => widths[i] * 2 >= width && (width < 2 || widths[i] >= 2))
  // Rows may hold no more than a number in their first cell.
  const below = sample.filter((record) => record > (dense[0] ?? -1))
  const bare = below.length > 0 && below.every((r) => isQuantity(lookOf(store.cell(r, 0))))
  const body = dense.length > 1 ? dense.slice(1) : bare ? below : dense
  const rules = (records: number[]) =>
    Array.from({ length: width }, (_, j) => columnProfile(records.map((r) => store.cell(r, j))))
  const columns = rules(body)
  // Pairs of names and values may be half of a short file; below them stand numbers only.
  const lower = body.slice(body.length >> 1)
  const bareBelow =
    columns.includes(null) &&
    lower.length > 2 &&
    lower.every((r) => isFullOfQuantities(store, r, width))
  return { width, columns: bareBelow ? rules(lower) : columns }
}

function isFullOfQuantities(store: RecordStore, record: number, width: number): boolean {
  const looks = looksOf(store, record)
  return looks.length === width && looks.every(isQuantity)
}

/** The most frequent width; of two that are nearly as frequent, the wider one. */
function typicalWidth(widths: number[]): number {
  const counts = new Map<number, number>()
  for (const width of widths) if (width > 0) counts.set(width, (counts.get(width) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  let best = 0
  for (const [width, count] of counts)
    if (count * 2 > most && width > best && (width > 1 || best === 0)) best = width
  return best
}

function columnProfile(cells: string[]): ColumnProfile {
  const present = cells.filter((cell) => lookOf(cell) !== 'empty')
  if (present.length === 0) return null
  const looks = present.map(lookOf)
  for (const look of ['number', 'date'] as const) {
    if (looks.filter((other) => other === look).length >= 0.6 * present.length) return { look }
  }
  const values = labelsOf(present)
  if (values !== null) return { look: 'label', values }
  const pattern = codePattern(present[present.length - 1])
  if (pattern === null || present.length < 2) return null
  const alike = present.filter((cell) => codePattern(cell) === pattern).length
  return alike >= 0.8 * present.length ? { look: 'code', pattern } : null
}

/** The values of a column of categories; names of columns stand in it once, or on every page. */
function labelsOf(cells: string[]): Set<string> | null {
  const counts = new Map<string, number>()
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1)
  if (cells.length < 4 || counts.size * 3 > cells.length) return null
  const often = Math.max(2, cells.length / 10)
  return new Set([...counts].flatMap(([cell, count]) => (count >= often ? [cell] : [])))
}

/** How the cells of a record compare with a table's columns. */
export interface Fit {
  /** Columns with a rule whose cell follows it, breaks it, or is missing. */
  follows: number
  breaks: number
  missing: number
  /** Cells anywhere that are numbers or dates. */
  quantities: number
  filled: number
}

export function fitOf(store: RecordStore, record: number, { columns }: Profile): Fit {
  const cells = store.cells(record)
  const looks = looksOf(store, record)
  const fit: Fit = { follows: 0, breaks: 0, missing: 0, quantities: 0, filled: 0 }
  cells.forEach((cell, j) => {
    if (isFilled(cell)) fit.filled++
    if (isQuantity(looks[j])) fit.quantities++
  })
  columns.forEach((rule, j) => {
    if (rule === null) return
    const look = j < looks.length ? looks[j] : 'empty'
    if (look === 'empty') fit.missing++
    else if (followsRule(cells[j], look, rule)) fit.follows++
    else {
      fit.breaks++
      if (isQuantity(rule.look) && isBrokenNumber(cells[j])) fit.quantities++
    }
  })
  return fit
}

function followsRule(cell: string, look: Look, rule: NonNullable<ColumnProfile>): boolean {
  if (rule.look === 'code') return codePattern(cell) === rule.pattern
  if (rule.look === 'label') return rule.values.has(cell)
  return isAlike(look, rule.look)
}

/** A number that something was done to: `0.8"121`. */
const isBrokenNumber = (cell: string) => /\d/.test(cell) && !/\p{L}/u.test(cell)

/** A date in a column of numbers is odd, but no header either. */
const isAlike = (look: Look, rule: 'number' | 'date') =>
  look === rule || (isQuantity(look) && rule === 'date')

/** True for a row of the table: at least half of the columns with a rule follow it. */
export const isRow = (fit: Fit): boolean => fit.follows > 0 && fit.follows >= fit.breaks

/** True for a line of names: no quantity, and no column that follows its rule. */
export const isNames = (fit: Fit): boolean =>
  fit.filled > 0 && fit.quantities === 0 && fit.follows === 0
