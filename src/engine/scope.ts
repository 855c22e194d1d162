import { IsodenseError } from '../core/errors'
import { levelsOf } from '../core/table/levels'
import { because, leftOutReason } from '../core/table/leftOutReason'
import type { LeftOutRow, Table } from '../core/table/types'
import type { PlanColumns } from './planColumns'

/** The rows that one model is about. */
export interface Scope {
  /** Value of the `fitBy` column; null for all rows. */
  group: string | null
  /** Rows of the file, ascending; null for all of them. Without a group the rows of a first look. */
  rows: Int32Array | null
}

export interface Scopes {
  scopes: Scope[]
  /** Rows without a group. */
  ungrouped: LeftOutRow[]
}

/** More groups than this are a column of names, not of groups. */
const mostGroups = 200

/** One scope for all rows, or one for each value of the column to fit by, in natural order. */
export function scopesOf(table: Table, { fitBy }: PlanColumns): Scopes {
  if (fitBy === null) return { scopes: [{ group: null, rows: null }], ungrouped: [] }
  const { values, of } = levelsOf(table, fitBy)
  const name = table.names[fitBy]
  if (values.length === 0) {
    throw new IsodenseError('SettingInvalid', `Column “${name}” is empty and makes no groups.`)
  }
  if (values.length > mostGroups) {
    throw new IsodenseError(
      'SettingInvalid',
      `Column “${name}” has ${values.length} different values; at most ${mostGroups} groups get a model each.`,
    )
  }
  const noGroup = leftOutReason(because('noGroup', { column: name }))
  const members: number[][] = values.map(() => [])
  const ungrouped: LeftOutRow[] = []
  of.forEach((level, row) => {
    if (level >= 0) members[level].push(row)
    else ungrouped.push({ row, ...noGroup })
  })
  const scopes = values.map((group, level) => ({ group, rows: Int32Array.from(members[level]) }))
  return { scopes, ungrouped }
}
