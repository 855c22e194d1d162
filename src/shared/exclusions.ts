import './jitless'
import { z } from 'zod'
import type { RowIdentities } from './api/labels'
import { longestName, longestText, markedTableSchema, rowHash } from './markedTable'

const mostTables = 50
/** Rows that can be taken out by hand. */
export const mostExcluded = 10_000

/** A row that a person took out. */
const exclusionSchema = z.strictObject({
  /** Zero-based data row of the table. */
  row: z.number().int().nonnegative(),
  /** Of its cells; see `core/labels/rowHashes`. */
  hash: rowHash,
  /** Why, where that was said. */
  comment: z.string().max(longestText).default(''),
  /** Name of the person; empty where nobody was named. */
  by: z.string().trim().max(longestName).default(''),
  /** Null where no clock was asked, as on the command line. */
  at: z.iso.datetime().nullable().default(null),
})
export type Exclusion = z.infer<typeof exclusionSchema>

/** What was taken out of one table, which is nothing to another. */
const exclusionSetSchema = z.strictObject({
  table: markedTableSchema,
  entries: z.array(exclusionSchema).min(1).max(mostExcluded),
})
export type ExclusionSet = z.infer<typeof exclusionSetSchema>

export const exclusionSetsSchema = z
  .array(exclusionSetSchema)
  .max(mostTables)
  .refine((sets) => countExcluded(sets) <= mostExcluded, {
    message: `more than ${mostExcluded} rows are excluded by hand`,
  })
  .default([])

export const countExcluded = (sets: readonly ExclusionSet[]): number =>
  sets.reduce((sum, { entries }) => sum + entries.length, 0)

const effects = new WeakMap<readonly ExclusionSet[], string>()

/** What of the exclusions decides a model: which rows they are; not who took them out, or why. Found once for each plan. */
export function exclusionEffect(sets: readonly ExclusionSet[]): string {
  const known = effects.get(sets)
  if (known !== undefined) return known
  const effect = JSON.stringify(
    sets.map(({ table, entries }) => [
      table.order,
      ...entries.map(({ row, hash }) => [row, hash] as const).sort((a, b) => a[0] - b[0]),
    ]),
  )
  effects.set(sets, effect)
  return effect
}

/** The exclusions with those of more rows of a table; a row that is excluded already stays as it is. */
export function withExcluded(
  sets: readonly ExclusionSet[],
  { table, hashes }: RowIdentities,
  rows: readonly number[],
  said: Pick<Exclusion, 'comment' | 'by' | 'at'>,
): ExclusionSet[] {
  const isThis = (set: ExclusionSet) =>
    set.table.order === table.order && set.table.rows === table.rows
  const own = sets.find(isThis)?.entries ?? []
  const there = new Set(own.map(({ row }) => row))
  const added = rows
    .map((row, i) => ({ row, hash: hashes[i]!, ...said }))
    .filter(({ row }) => !there.has(row))
  if (added.length === 0) return [...sets]
  return [...sets.filter((set) => !isThis(set)), { table, entries: [...own, ...added] }]
}

/** Places of entries among all, as `set entry`. */
export type ExclusionPlace = readonly [set: number, entry: number]

/** The exclusions without some of them. */
export function withoutExclusions(
  sets: readonly ExclusionSet[],
  places: readonly ExclusionPlace[],
): ExclusionSet[] {
  const gone = new Set(places.map(String))
  return sets
    .map(({ table, entries }, set) => ({
      table,
      entries: entries.filter((_, at) => !gone.has(String([set, at]))),
    }))
    .filter(({ entries }) => entries.length > 0)
}

/** The exclusions, one of them with another comment. */
export const withComment = (
  sets: readonly ExclusionSet[],
  [set, at]: ExclusionPlace,
  comment: string,
): ExclusionSet[] =>
  sets.map((one, i) =>
    i === set
      ? { ...one, entries: one.entries.map((e, j) => (j === at ? { ...e, comment } : e)) }
      : one,
  )
