import { lookOf } from '../dialect/looks'
import { isMissing } from '../numberLocale'
import type { RecordStore } from '../records/store'
import { isUnit } from '../units'
import {
  isBlank,
  filledCells,
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
/** A longer text alone in its line is a remark. */
const longestGroup = 30
/** More lines of pairs than this stand above no table. */
const mostPairs = 100
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
  // A label that stands in one row only is no sign of a header.
  const isOfLabels = profile.columns.every((rule) => rule === null || rule.look === 'label')
  if (firstRow === null || isOfLabels) return textHeader(store, from, to, profile)
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
    if (groups && isHeaderLine(store, record + 1, profile)) continue
    return fit.breaks > 0 ? (belowNames(store, record, to, profile) ?? record) : record
  }
  return null
}

/** Pairs of names and values above a table follow half of its columns: the first row that follows all of them. */
function belowNames(
  store: RecordStore,
  record: number,
  to: number,
  profile: Profile,
): number | null {
  for (let next = record + 1; next < Math.min(to, record + mostPairs); next++) {
    const fit = fitOf(store, next, profile)
    if (fit.breaks === 0 && fit.follows > 0) return null
    const below = next + 1 < to ? fitOf(store, next + 1, profile) : fit
    const isFirst = below.breaks === 0 && below.follows > 0
    if (isFirst && fit.filled === profile.width && isHeaderLine(store, next, profile))
      return next + 1
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
    if (!isNames(fit) && !isCounted(store, record, to)) return { header: [], body: record }
    // Nothing but a header: the rows stand below a blank line.
    const joins = record === to - 1 ? joinsHeader : isLoneGroup
    const groups = record > from && joins(store, record - 1, record, profile)
    return { header: groups ? [record - 1, record] : [record], body: record + 1 }
  }
  return { header: [], body: from }
}

/** 1, 2, 3 over words, with names in front or not. */
function isCounted(store: RecordStore, record: number, to: number): boolean {
  const cells = store.cells(record)
  const first = cells.findIndex((cell) => /^\s*\d/.test(cell))
  if (first < 0 || cells.length - first < 2 || record + 1 >= to) return false
  const counts = cells
    .slice(first)
    .every((cell, i) => Number(cell.trim() || NaN) === Number(cells[first]) + i)
  const below = range(record + 1, Math.min(to, record + 1 + mostOddRows))
  return counts && !below.some((row) => /\d/.test(store.cells(row).slice(first).join('')))
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
  while (first > from && !isBlank(store, first - 1) && !isPair(store, first - 1)) first--
  return first
}

/** `Operator: M. Chen` */
const isPair = (store: RecordStore, record: number): boolean =>
  /\p{L}: \S/u.test(store.cell(record, 0))

/** A full line of names, a few of which are numbers, or all dates where the rows have numbers. */
function isMostlyNames(store: RecordStore, record: number, profile: Profile): boolean {
  const fit = fitOf(store, record, profile)
  if (fit.filled < profile.width || fit.breaks <= fit.follows) return false
  if (fit.quantities * 2 <= fit.filled) return true
  if (fit.follows === 0 && isCounted(store, record, store.length)) return true
  const numbers = profile.columns.flatMap((rule, j) => (rule?.look === 'number' ? [j] : []))
  return (
    fit.follows === 0 &&
    numbers.length > 1 &&
    numbers.every((j) => lookOf(store.cell(record, j)) === 'date')
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
  if (isLoneGroup(store, above, below, profile)) return true
  if (fit.filled < 2 || width < 3) return false
  if (!isNames(fit) && !isNumberedGroups(store, above, fit)) return false
  const reach = filledWidth(store, above)
  if (reach * 2 <= width || reach > Math.max(width, store.width(below))) return false
  const cells = store.cells(above)
  // `Operator:,M. Chen` names a value, not columns.
  if (cells[0].trim().endsWith(':') || isSentence(cells)) return false
  return !(fit.filled === 2 && isFilled(cells[0]) && isFilled(cells[1]))
}

/** One name over the columns from its own on; a title begins in the first column. */
function isLoneGroup(
  store: RecordStore,
  above: number,
  below: number,
  { width }: Profile,
): boolean {
  const cells = store.cells(above)
  const at = cells.findIndex(isFilled)
  const text = (cells[at] ?? '').trim()
  return (
    at > 0 &&
    at < width - 1 &&
    filledWidth(store, above) === at + 1 &&
    filledCells(store, below) === width &&
    text.length <= longestGroup &&
    !/[\d:]/.test(text)
  )
}

/** Words that spaces part, with a full stop behind the last: no names. */
function isSentence(cells: string[]): boolean {
  const filled = cells.filter(isFilled)
  const stops = filled.filter((cell) => /[.:!?]$/.test(cell)).length
  const lower = filled.filter((cell) => /^\p{Ll}/u.test(cell)).length
  return (
    filled.length > 3 &&
    stops === 1 &&
    /[.:!?]$/.test(filled[filled.length - 1]) &&
    !filled.some((cell) => /\s/.test(cell)) &&
    lower * 2 >= filled.length
  )
}

/**
 * A line of few numbers, such as years, each over a group of columns; the first column has no group, or a name
 * that the line below leaves out.
 */
function isNumberedGroups(store: RecordStore, record: number, fit: Fit): boolean {
  const cells = store.cells(record).map((cell) => cell.trim())
  const named = cells[0] !== '' && !/\d/.test(cells[0]) && record + 1 < store.length
  if (cells[0] !== '' && !(named && store.cell(record + 1, 0).trim() === '')) return false
  if (fit.filled * 2 > cells.length + 1) return false
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
  const numbers = profile.columns.flatMap((rule, j) => (rule?.look === 'number' ? [j] : []))
  // Beside years there may be names of other columns of numbers.
  const columns = numbers.filter((j) => !/\p{L}/u.test(store.cell(record, j)))
  if (columns.length < 2) return false
  const counts = (at: number) => {
    const values = columns.map((j) => Number(store.cell(at, j).trim() || NaN))
    // The latest year may come first.
    const step = values[1] < values[0] ? -1 : 1
    return values.every(
      (value, i) => Number.isInteger(value) && (i === 0 || value === values[i - 1] + step),
    )
      ? values
      : null
  }
  const values = counts(record)
  if (values === null || counts(record + 1) !== null) return false
  const years = values.every((value) => value >= 1900 && value <= 2100)
  const below = columns.map((j) => store.cell(record + 1, j))
  const decimals = below.filter((cell) => /\d[.,]\d/.test(cell)).length
  if (years) return below.every((cell) => !/^\s*(19|20)\d\d\s*$/.test(cell))
  // A part that measures 1, 2 and 3 below full names is no header.
  if (record > from && isFullOfNames(store, record - 1, profile)) return false
  return columns.length === numbers.length && columns.length >= 3 && decimals * 2 >= columns.length
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)
