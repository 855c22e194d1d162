import { plainKind } from '../records/plainNumbers'
import type { NumberFormat } from '../types'
import { readBody } from './readBody'
import { mayBeNumber } from './parseCell'
import { undress, type Undressed } from './undress'

export type Group = NumberFormat['group']

/** What one cell says about how numbers are written. */
export interface Evidence {
  /** The decimal mark, where only one reading is a number; null where the cell does not tell. */
  decimal: '.' | ',' | null
  /** The mark of a number that has two readings, `1.234`: a decimal mark or a group of thousands. */
  either: '.' | ',' | null
  /** The separator of groups, where it is unmistakable. */
  group: Group
}

const evidence = (
  decimal: Evidence['decimal'],
  either: Evidence['either'] = null,
  group: Group = '',
): Evidence => Object.freeze({ decimal, either, group })

const nothing = evidence(null)
const point = evidence('.')
const comma = evidence(',')
const eitherPoint = evidence(null, '.')
const eitherComma = evidence(null, ',')
/** The evidence of cells that were seen to be plain numbers when their line was split; by `plainKind`. */
export const evidenceOfKind: (Evidence | null)[] = []
evidenceOfKind[plainKind.none] = null
evidenceOfKind[plainKind.whole] = nothing
evidenceOfKind[plainKind.point] = point
evidenceOfKind[plainKind.eitherPoint] = eitherPoint
evidenceOfKind[plainKind.comma] = comma
evidenceOfKind[plainKind.eitherComma] = eitherComma

const otherMark = { '.': ',', ',': '.' } as const

/**
 * What a cell says about its column's format; null for a cell that is no number in any. Three digits behind
 * a single mark, with one to three in front that do not begin with 0, are what can be read two ways. 0.9 and
 * 0,9 never can.
 */
export function evidenceOf(cell: string): Evidence | null {
  const plain = evidenceOfPlain(cell)
  if (plain !== undefined) return plain
  if (!mayBeNumber(cell)) return null
  const undressed = undress(cell)
  return undressed && evidenceOfBody(undressed)
}

/** Most cells are digits with at most one mark: they are told without further ado. Undefined for others. */
export function evidenceOfPlain(cell: string): Evidence | undefined {
  let at = 0
  let end = cell.length
  while (at < end && cell.charCodeAt(at) === 32) at++
  while (end > at && cell.charCodeAt(end - 1) === 32) end--
  if (at < end && (cell.charCodeAt(at) === 45 || cell.charCodeAt(at) === 43)) at++
  const first = at
  let mark = -1
  for (; at < end; at++) {
    const code = cell.charCodeAt(at)
    if (code >= 48 && code <= 57) continue
    if (mark >= 0 || (code !== 44 && code !== 46)) return undefined
    mark = at
  }
  const whole = (mark < 0 ? end : mark) - first
  const decimals = mark < 0 ? 0 : end - mark - 1
  if (whole + decimals === 0) return undefined
  if (mark < 0) return nothing
  const isPoint = cell.charCodeAt(mark) === 46
  const open = decimals === 3 && whole >= 1 && whole <= 3 && cell.charCodeAt(first) !== 48
  if (open) return isPoint ? eitherPoint : eitherComma
  return isPoint ? point : comma
}

/** What a number that was taken apart says. */
function evidenceOfBody({ body, exponent }: Undressed): Evidence | null {
  const signs = new Set(body.replace(/\d/g, '')) as Set<Group>
  const marks = [...signs].filter((sign) => sign === '.' || sign === ',')
  const separators = [...signs].filter((sign) => sign === "'" || sign === ' ')
  const fits = (decimal: '.' | ',', group: Group) =>
    !Number.isNaN(readBody(body, exponent, { decimal, group }))

  if (separators.length + marks.length > 2) return null
  if (separators.length > 0) {
    const [group] = separators
    if (marks.length === 0) return fits('.', group) ? evidence(null, null, group) : null
    return fits(marks[0], group) ? evidence(marks[0], null, group) : null
  }
  if (marks.length === 0) return nothing
  if (marks.length === 2) {
    const decimal = body.lastIndexOf('.') > body.lastIndexOf(',') ? '.' : ','
    return fits(decimal, otherMark[decimal]) ? evidence(decimal, null, otherMark[decimal]) : null
  }
  const [mark] = marks
  const asDecimal = fits(mark, '')
  const asGroup = fits(otherMark[mark], mark)
  if (asDecimal && asGroup) return evidence(null, mark)
  if (asDecimal) return evidence(mark)
  return asGroup ? evidence(otherMark[mark], null, mark) : null
}
