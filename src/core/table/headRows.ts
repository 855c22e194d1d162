import { columnRemark, type ColumnRemark } from './columnRemarks'
import { allowances, none, type Tolerance } from './allowances'
import { columnValues, isNumeric } from './columnValues'
import { isNumberText } from './header'
import type { Notes } from './notes'
import { roleOf } from './long/roles'
import { isMissing } from './numberLocale'
import { parseCell } from './numbers/parseCell'
import type { ColumnLimits, Table } from './types'
import { isUnit, withoutBrackets } from './units'

/** A record of the file as it was read. */
export interface FileRecord {
  cells: string[]
  line: number
}

/** What a row between the header and the data says of the columns. */
type Kind = 'units' | 'lower' | 'upper' | 'nominal'
export interface HeadRow extends FileRecord {
  kind: Kind | ColumnRemark | 'remarks'
  /** Place of the cell that names the row; −1 where none does. */
  label: number
}

/** So many records below the header are looked at. */
export const mostHeadRows = 8

const limitWords = String.raw`(?:spec(?:ification)?s?|tol(?:erance)?s?)?\s?`
const words: Record<Kind, RegExp> = {
  units: /^(units?( of measure(ment)?)?|uom|einheit(en)?|unités?|單位|单位|単位)$/,
  lower: new RegExp(
    `^(lsl|ltl|utg|ugw|usg|lower ?${limitWords}(limit|bound)?|${limitWords}(lower|min|minimum)|(tol )?min|` +
      'untere(r|s)? (toleranz|spezifikations)?grenz(e|wert)|limite inférieure|tolérance inférieure|' +
      '(規格|规格|公差)?下限[值値]?)$',
  ),
  upper: new RegExp(
    `^(usl|otg|ogw|osg|upper ?${limitWords}(limit|bound)?|${limitWords}(upper|max|maximum)|(tol )?max|` +
      'obere(r|s)? (toleranz|spezifikations)?grenz(e|wert)|limite supérieure|tolérance supérieure|' +
      '(規格|规格|公差)?上限[值値]?)$',
  ),
  nominal:
    /^(nominal( value)?|target( value)?|nom|soll(wert)?|nenn(wert|maß)|valeur nominale|cible|(標準|标准|目標|目标|中心|基準|公稱|公称)[值値])$/,
}
const limitKinds = ['lower', 'upper', 'nominal'] as const
/** `Tol+`, `oberes Abmaß`: what is added to the nominal value, mostly. */
const allowanceRoles = {
  lower: 'lowerTolerance',
  upper: 'upperTolerance',
  nominal: undefined,
} as const

const normalised = (cell: string) =>
  cell
    .normalize('NFC')
    .toLowerCase()
    .replace(/[.:_\-()[\]]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/**
 * Parts the first records below a header into those that tell units, tolerance limits or nominal
 * values of the columns, and data. A row of limits is one that is named so (`LSL`, `上限`); a row of
 * units has them, and no number, where the data has numbers.
 *
 * @param width number of cells of the header
 * @param body where the first record stands that belongs to no header
 */
export function splitHeadRows(
  records: FileRecord[],
  width: number,
  units?: boolean,
  body = 0,
): { head: HeadRow[]; data: FileRecord[] } {
  const head: HeadRow[] = []
  const below = records.filter((record) => limitsRow(record, width) === null)
  const data = records.slice(body).filter((record) => below.includes(record))
  for (const [i, record] of records.entries()) {
    const found =
      limitsRow(record, width) ??
      unitsOrNone(record, { below, data }, width, units) ??
      remarkRow(record, records.slice(i + 1), width)
    if (!found || head.some(({ kind }) => kind === found.kind))
      return { head, data: records.slice(i) }
    head.push(found)
  }
  return { head, data: [] }
}

const fits = ({ cells }: FileRecord, width: number) => cells.slice(width).every(isMissing)

/** A row that is named as limits or nominal values of the columns; null for any other. */
export function limitsRow(record: FileRecord, width: number): HeadRow | null {
  if (!fits(record, width)) return null
  const { cells } = record
  for (const kind of limitKinds) {
    const label = cells.findIndex(
      (cell) => words[kind].test(normalised(cell)) || allowanceRoles[kind] === roleOf(cell),
    )
    if (label < 0) continue
    const others = cells.filter((_, i) => i !== label)
    if (others.some(isNumberText) && others.every((cell) => isMissing(cell) || isNumberText(cell)))
      return { ...record, kind, label }
  }
  return null
}

/** Where a person has said whether there is a line of units, the first line is it, or none is. */
function unitsOrNone(
  record: FileRecord,
  { below, data }: { below: FileRecord[]; data: FileRecord[] },
  width: number,
  units?: boolean,
): HeadRow | null {
  if (units === undefined) return unitsRow(record, data, width)
  return units && record === below[0] ? { ...record, kind: 'units', label: -1 } : null
}

function remarkRow(record: FileRecord, below: FileRecord[], width: number): HeadRow | null {
  if (!fits(record, width) || below.length === 0) return null
  const kind = columnRemark(
    record.cells,
    below.map(({ cells }) => cells),
  )
  return kind && { ...record, kind, label: -1 }
}

function unitsRow(record: FileRecord, candidates: FileRecord[], width: number): HeadRow | null {
  const { cells, line } = record
  if (!fits(record, width) || cells.some(isNumberText)) return null
  const data = candidates.filter((other) => other.line > line)
  const label = cells.findIndex((cell) => words.units.test(normalised(cell)))
  const isQuantity = (j: number) => {
    const column = data.map((other) => other.cells[j] ?? '').filter((cell) => !isMissing(cell))
    return column.length > 0 && column.every(isNumberText)
  }
  const over = cells.filter((cell, j) => j !== label && !isMissing(cell) && isQuantity(j))
  const known = over.filter(isUnit).length
  const isUnits =
    over.length > 0 &&
    (label >= 0 || known === over.length || known >= Math.max(3, 0.75 * over.length))
  return isUnits ? { ...record, kind: 'units', label } : null
}

/** The unit of each column; null where there is none. */
export function unitsOf(head: HeadRow[], width: number): (string | null)[] {
  const row = head.find(({ kind }) => kind === 'units')
  return Array.from({ length: width }, (_, j) => {
    const cell = row && j !== row.label ? withoutBrackets(row.cells[j] ?? '') : ''
    return isMissing(cell) ? null : cell
  })
}

/** The tolerance limits of each column that has any; what is wrong with them is noted, and they are left. */
export function limitsOf(
  head: HeadRow[],
  names: string[],
  table: Pick<Table, 'cells' | 'formats' | 'kinds'>,
  notes: Notes,
): ColumnLimits[] {
  const { formats } = table
  const side = (kind: Kind) => head.find((row) => row.kind === kind)
  const [low, high] = [side('lower'), side('upper')]
  const value = (row: HeadRow | undefined, j: number) => {
    const cell = row && j !== row.label ? (row.cells[j] ?? '') : ''
    if (isMissing(cell)) return null
    const number = parseCell(cell, formats[j])
    if (!Number.isNaN(number)) return number
    notes.add(
      'limits',
      () => `Limit left out: “${cell}” on line ${row!.line}, column “${names[j]}”, is no number.`,
      row!.line,
    )
    return null
  }
  const given = names.map((_, column) => ({
    nominal: value(side('nominal'), column),
    lower: value(low, column),
    upper: value(high, column),
  }))
  const limits = [low, high].some(isOfAllowances)
    ? limitsFrom(table, given, [low, high], notes)
    : given
  return names.flatMap((name, column) => {
    const { lower, upper } = limits[column]
    if (lower === null && upper === null) return []
    if (lower === null || upper === null || lower <= upper) return [{ column, lower, upper }]
    notes.add(
      'limits',
      () =>
        `Limits left out: in column “${name}” the lower limit ${lower} (line ${low!.line}) is above the upper one, ${upper} (line ${high!.line}).`,
      ...[low!.line, high!.line],
    )
    return []
  })
}

const isOfAllowances = (row: HeadRow | undefined): boolean =>
  /Tolerance$/.test((row && roleOf(row.cells[row.label] ?? '')) ?? '')

/** The limits of columns whose rows may hold what is to be added to nominal values. */
function limitsFrom(
  table: Pick<Table, 'cells' | 'formats' | 'kinds'>,
  given: (Tolerance & { nominal: number | null })[],
  rows: (HeadRow | undefined)[],
  notes: Notes,
): Tolerance[] {
  const read = allowances(given)
  const names = rows.flatMap((row) => (row ? [`“${row.cells[row.label]}”`] : [])).join(' and ')
  const leftOut = (why: string) =>
    notes.add('limits', () => `Limits left out: ${names} may be ${why}.`)
  if (read === null) leftOut('limits, or what is to be added to the nominal value')
  const bare = given.map(
    ({ nominal, lower, upper }) => nominal === null && (lower ?? upper) !== null,
  )
  const areLimits = given.map((one, j) => bare[j] && surround(columnValues(table, j).values, one))
  if (bare.some((is, j) => is && !areLimits[j]))
    leftOut('added to a nominal value, and there is none')
  return given.map((one, j) => (areLimits[j] ? one : (read?.[j] ?? none)))
}

/** Whether most values lie within these limits, and not far: allowances of 0.1 do not surround a size of 10. */
function surround(values: Float64Array, { lower, upper }: Tolerance): boolean {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort()
  if (sorted.length === 0) return false
  const median = sorted[sorted.length >> 1]
  const isNear = (limit: number | null) =>
    limit === null || Math.abs(limit - median) <= Math.abs(median)
  const within = (lower ?? -Infinity) <= median && median <= (upper ?? Infinity)
  const isClosed = lower !== null && upper !== null
  return within && (isClosed || (isNear(lower) && isNear(upper)))
}

/** Limits of a column without quantities compare with nothing: they are noted and left. */
export function limitsOfQuantities(table: Table, limits: ColumnLimits[], notes: Notes) {
  return limits.filter(({ column }) => {
    const numeric = isNumeric(columnValues(table, column))
    if (!numeric)
      notes.add(
        'limits',
        () => `Limits left out: column “${table.names[column]}” holds no quantities.`,
      )
    return numeric
  })
}

/** Says which lines are no data. */
export function noteHeadRows(head: HeadRow[], notes: Notes): void {
  const what = {
    units: 'the units of the columns',
    lower: 'lower tolerance limits',
    upper: 'upper tolerance limits',
    nominal: 'nominal values',
    numbering: 'the numbers of the columns',
    formats: 'the formats of the columns',
    remarks: 'remarks on the columns',
  }
  for (const { kind, line } of head)
    notes.add(
      'rows above the data',
      () => `Line ${line} holds ${what[kind]}; it is not judged.`,
      line,
    )
}
