import { isMissing } from '../numberLocale'
import type { RecordStore } from '../records/store'
import { isUnit } from '../units'
import {
  isBlank,
  filledWidth,
  fitOf,
  isFilled,
  isNames,
  isRow,
  type Fit,
  type Profile,
} from './profile'

/** More lines than this are no header. */
const mostHeaderLines = 4
/** Odd rows that may stand between a header and the first row that is clearly one. */
const mostOddRows = 3

export interface HeaderPlace {
  /** Records of the header, in order; none where the table has none. */
  header: number[]
  /** First record below it. */
  body: number
}

/**
 * Finds the header in the records from `from` to `to`: the line of names above the first row whose cells
 * are what the columns hold, and those lines of names directly above it that go with it.
 */
export function findHeader(
  store: RecordStore,
  from: number,
  to: number,
  profile: Profile,
): HeaderPlace {
  const firstRow = findFirstRow(store, from, to, profile)
  if (firstRow === null) return textHeader(store, from, to, profile)
  const numbered = numberedHeader(store, from, firstRow, to, profile)
  if (numbered) return { header: [firstRow], body: firstRow + 1 }
  let bottom = firstRow - 1
  for (let odd = 0; bottom >= from && odd < mostOddRows; bottom--) {
    if (isHeaderLine(store, bottom, profile)) break
    if (!isBlank(store, bottom)) odd++
  }
  if (bottom < from || !isHeaderLine(store, bottom, profile)) {
    if (firstRow > from && isMostlyNames(store, firstRow - 1, profile)) {
      return { header: [firstRow - 1], body: firstRow }
    }
    return { header: [], body: withOddRows(store, from, firstRow, profile) }
  }
  if (profile.width < 2)
    return { header: [firstNames(store, from, bottom)], body: firstNames(store, from, bottom) + 1 }
  let top = bottom
  // Units stand below the names, however few columns there are.
  if (top > from && isUnitsLine(store, top) && isHeaderLine(store, top - 1, profile)) top--
  while (
    top > from &&
    bottom - top + 1 < mostHeaderLines &&
    joinsHeader(store, top - 1, top, profile)
  )
    top--
  return { header: range(top, bottom + 1), body: bottom + 1 }
}

function findFirstRow(
  store: RecordStore,
  from: number,
  to: number,
  profile: Profile,
): number | null {
  if (profile.columns.every((rule) => rule === null)) return null
  for (let record = from; record < to; record++) {
    const fit = fitOf(store, record, profile)
    const sparse = fit.filled * 3 < profile.width && fit.breaks > 0
    if (!isRow(fit) || sparse) continue
    const groups = isNumberedGroups(store, record, fit) && record + 1 < to
    if (!(groups && isHeaderLine(store, record + 1, profile))) return record
  }
  return null
}

/** Rows that are short or shifted may come before the first that is clearly one. */
function withOddRows(store: RecordStore, from: number, firstRow: number, profile: Profile): number {
  let first = firstRow
  while (first > from) {
    const fit = fitOf(store, first - 1, profile)
    if (fit.quantities < 2 || fit.filled * 2 < profile.width) break
    first--
  }
  return first
}

/** Without columns of quantities or codes, the first line that is as wide as the table has the names. */
function textHeader(store: RecordStore, from: number, to: number, profile: Profile): HeaderPlace {
  for (let record = from; record < to; record++) {
    const fit = fitOf(store, record, profile)
    if (fit.filled * 5 < 3 * profile.width) continue
    return isNames(fit) ? { header: [record], body: record + 1 } : { header: [], body: record }
  }
  return { header: [], body: from }
}

function isHeaderLine(store: RecordStore, record: number, profile: Profile): boolean {
  const fit = fitOf(store, record, profile)
  if (!isNames(fit) || (profile.width > 1 && fit.filled < 2)) return false
  // In a sheet that begins at D5, empty columns may be the most.
  const overAll = fit.breaks >= 2 && fit.missing === 0
  return fit.filled * 2 >= profile.width || overAll
}

/** In a column of one, texts below the name are odd values rather than more of the name; units are neither. */
function firstNames(store: RecordStore, from: number, bottom: number): number {
  let first = bottom
  while (first > from && !isBlank(store, first - 1)) first--
  return first
}

/** A full line of names, a few of which are numbers. */
function isMostlyNames(store: RecordStore, record: number, profile: Profile): boolean {
  const fit = fitOf(store, record, profile)
  return (
    fit.filled === profile.width && fit.breaks > fit.follows && fit.quantities * 2 <= fit.filled
  )
}

function isFullOfNames(store: RecordStore, record: number, profile: Profile): boolean {
  const fit = fitOf(store, record, profile)
  return isNames(fit) && fit.filled === profile.width
}

function isUnitsLine(store: RecordStore, record: number): boolean {
  const cells = store.cells(record).filter((cell) => !isMissing(cell))
  return cells.length > 0 && cells.every(isUnit)
}

/** Whether the line above a header line is part of the header: groups of columns, or more names. */
function joinsHeader(store: RecordStore, above: number, below: number, profile: Profile): boolean {
  const { width } = profile
  const fit = fitOf(store, above, profile)
  if (fit.filled < 2 || width < 3) return false
  if (!isNames(fit) && !isNumberedGroups(store, above, fit)) return false
  const reach = filledWidth(store, above)
  if (reach * 2 <= width || reach > Math.max(width, store.width(below))) return false
  const cells = store.cells(above)
  // `Operator:,M. Chen` names a value, not columns.
  if (cells[0].trim().endsWith(':')) return false
  return !(fit.filled === 2 && isFilled(cells[0]) && isFilled(cells[1]))
}

/** A line of few numbers, such as years, each over a group of columns; the first column has no group. */
function isNumberedGroups(store: RecordStore, record: number, fit: Fit): boolean {
  const cells = store.cells(record).map((cell) => cell.trim())
  if (cells[0] !== '' || fit.filled * 2 > cells.length + 1) return false
  return cells.every((cell) => cell === '' || /^\d{1,4}$/.test(cell) || !/\d/.test(cell))
}

/** A header of numbers: 2015, 2016, 2017, or 1, 2, 3 over columns that hold something else. */
function numberedHeader(
  store: RecordStore,
  from: number,
  record: number,
  to: number,
  profile: Profile,
): boolean {
  if (record + 1 >= to) return false
  const columns = profile.columns.flatMap((rule, j) => (rule?.look === 'number' ? [j] : []))
  if (columns.length < 2) return false
  const counts = (at: number) => {
    const values = columns.map((j) => Number(store.cell(at, j).trim() || NaN))
    return values.every(
      (value, i) => Number.isInteger(value) && (i === 0 || value === values[i - 1] + 1),
    )
      ? values
      : null
  }
  const values = counts(record)
  if (values === null || counts(record + 1) !== null) return false
  const years = values[0] >= 1900 && values[values.length - 1] <= 2100
  const below = columns.map((j) => store.cell(record + 1, j))
  const decimals = below.filter((cell) => /\d[.,]\d/.test(cell)).length
  if (years) return below.every((cell) => !/^\s*(19|20)\d\d\s*$/.test(cell))
  // A part that measures 1, 2 and 3 below full names is no header.
  if (record > from && isFullOfNames(store, record - 1, profile)) return false
  return columns.length >= 3 && decimals * 2 >= columns.length
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)
