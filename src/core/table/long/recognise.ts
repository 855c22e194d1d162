import { columnValues, isNumeric } from '../columnValues'
import type { Table } from '../types'
import { codesOf, pairCodes, type Codes } from './codes'
import { roleOf, type Role } from './roles'

/** Which column of a long list is what, by index in the table. */
export interface LongLayout {
  /** One or two: a serial number, or the lot and the number in it. */
  part: number[]
  /** One or two: a name, or a feature and its axis. */
  characteristic: number[]
  value: number
  nominal: number | null
  lower: number | null
  upper: number | null
  /** A tolerance to both sides of the nominal value. */
  halfWidth: number | null
  unit: number | null
  /**
   * Characteristic and value are named so, most parts have most characteristics, and no other column is
   * measured. Without it a list is pivoted only where a person says so.
   */
  certain: boolean
  /** Most parts have most characteristics, and several of them. */
  dense: boolean
  partCodes: Codes
  characteristicCodes: Codes
}

/** More columns than this are not made of one list. */
const mostCharacteristics = 10_000
/** Where less of the pairs of part and characteristic is there, a list is not certainly one of parts. */
const leastFilled = 0.5
/** Unnamed columns that may tell parts apart. */
const mostOthers = 6

/**
 * The columns of a list with a row for each measured value; null for a table of another shape.
 * @param asked a person says that it is one: names need not tell
 */
export function recogniseLong(table: Table, asked = false): LongLayout | null {
  const roles = table.names.map(roleOf)
  const of = (role: Role) => roles.flatMap((found, j) => (found === role ? [j] : []))
  const named = of('characteristic').length > 0
  if (!asked && (!named || table.rows < 4)) return null
  const value = valueColumn(table, roles, asked)
  if (value === null) return null
  const codes = lazily((column: number) => codesOf(table.cells[column]))
  const codesOfAll = (columns: number[]) => columns.map(codes).reduce(pairCodes)
  const sets = characteristicSets(table, roles, value, asked)
  // Where no name tells, there are more parts than characteristics.
  if (!named) sets.sort((a, b) => codesOfAll(a).count - codesOfAll(b).count)
  for (const characteristic of sets) {
    const characteristics = codesOfAll(characteristic)
    if (characteristics.count < 2 || characteristics.count > mostCharacteristics) continue
    const parts = partSets(roles, [value, ...characteristic])
    const shapeWith = (part: number[]) => shapeOf(codesOfAll(part), characteristics)
    const fits = (part: number[], repeats: boolean) => {
      const shape = shapeWith(part)
      return (repeats || shape.repeated === 0) && shape.parts >= 2 && (asked || shape.dense)
    }
    const part =
      parts.find((columns) => fits(columns, false)) ??
      parts.find((columns) => isNamedPart(columns, roles) && fits(columns, true))
    if (!part) continue
    const used = [value, ...characteristic, ...part]
    const first = (role: Role) => of(role).find((j) => !used.includes(j)) ?? null
    const isText = characteristic.some((j) => !isNumeric(columnValues(table, j)))
    return {
      ...{ part, characteristic, value },
      nominal: first('nominal'),
      lower: first('lowerLimit') ?? first('lowerTolerance'),
      upper: first('upperLimit') ?? first('upperTolerance'),
      halfWidth: first('halfWidth'),
      unit: first('unit'),
      dense: shapeWith(part).dense,
      certain: named && roles[value] === 'value' && isText && !othersMeasured(table, roles, used),
      partCodes: codesOfAll(part),
      characteristicCodes: characteristics,
    }
  }
  return null
}

function valueColumn(table: Table, roles: (Role | null)[], asked: boolean): number | null {
  const numeric = (role: Role | null) =>
    roles.flatMap((found, j) => (found === role && isNumeric(columnValues(table, j)) ? [j] : []))
  const hasDecimals = (j: number) => columnValues(table, j).values.some((x) => x % 1 !== 0)
  const named = numeric('value')
  if (named.length > 0) return named.find(hasDecimals) ?? named[0]
  const others = numeric(null).filter(hasDecimals)
  return others.length === 1 || (asked && others.length > 0) ? others[others.length - 1] : null
}

/** Names of characteristics before their numbers, and with the axis where there is one. */
function characteristicSets(
  table: Table,
  roles: (Role | null)[],
  value: number,
  asked: boolean,
): number[][] {
  const of = (role: Role | null) =>
    roles.flatMap((found, j) => (found === role && j !== value ? [j] : []))
  const isText = (j: number) => !isNumeric(columnValues(table, j))
  const named = of('characteristic')
  const singles = [...named.filter(isText), ...named.filter((j) => !isText(j))]
  const withAxis = named.flatMap((j) => of('axis').map((axis) => [j, axis]))
  const pairs = named.flatMap((j, i) => named.slice(i + 1).map((other) => [j, other]))
  const unnamed = asked && named.length === 0 ? [...of('axis'), ...of(null).filter(isText)] : []
  return [...withAxis, ...singles.map((j) => [j]), ...pairs, ...unnamed.map((j) => [j])]
}

const isNamedPart = (columns: number[], roles: (Role | null)[]) =>
  columns.length === 1 && roles[columns[0]] === 'part'

/** Columns that may say which part a row is about; a named one first, then with another. */
function partSets(roles: (Role | null)[], used: number[]): number[][] {
  const of = (...wanted: (Role | null)[]) =>
    wanted.flatMap((role) =>
      roles.flatMap((found, j) => (found === role && !used.includes(j) ? [j] : [])),
    )
  const named = of('part')
  const others = of(null).slice(0, mostOthers)
  const last = of('characteristic', 'unit')
  return [
    ...named.map((j) => [j]),
    ...named.flatMap((j, i) => named.slice(i + 1).map((other) => [j, other])),
    ...named.flatMap((j) => others.map((other) => [other, j])),
    ...others.map((j) => [j]),
    ...others.flatMap((j, i) => others.slice(i + 1).map((other) => [j, other])),
    ...last.map((j) => [j]),
  ]
}

/** How the rows lie on the grid of parts and characteristics. */
function shapeOf(parts: Codes, characteristics: Codes) {
  const seen = new Set<number>()
  let placed = 0
  for (let row = 0; row < parts.of.length; row++) {
    const [part, characteristic] = [parts.of[row], characteristics.of[row]]
    if (part < 0 || characteristic < 0) continue
    placed++
    seen.add(part * characteristics.count + characteristic)
  }
  const mostlyPlaced = placed >= 0.95 * parts.of.length
  const filled = seen.size / (parts.count * characteristics.count)
  return {
    parts: parts.count,
    repeated: placed - seen.size,
    dense: mostlyPlaced && filled > leastFilled && seen.size >= 1.5 * parts.count,
  }
}

/** Whether a column beside the list's own is measured, too: it has decimals, and no name of the list's. */
const othersMeasured = (table: Table, roles: (Role | null)[], used: number[]): boolean =>
  roles.some((role, j) => {
    if (used.includes(j) || (role !== null && role !== 'value')) return false
    const column = columnValues(table, j)
    return isNumeric(column) && column.values.some((x) => x % 1 !== 0)
  })

function lazily<T>(make: (key: number) => T): (key: number) => T {
  const made = new Map<number, T>()
  return (key) => {
    const value = made.get(key) ?? make(key)
    made.set(key, value)
    return value
  }
}
