import './jitless'
import { z } from 'zod'
import { longestName, longestText, markedTableSchema, rowHash } from './markedTable'

/** What a person knows of a part: good and bad ones measure the flags; ignored ones are not judged. */
export const labels = ['good', 'bad', 'ignore'] as const
export type Label = (typeof labels)[number]

/** What is to become of a part, or why it was flagged in error. */
export const dispositions = ['rework', 'scrap', 'retest', 'gauge error'] as const
export type Disposition = (typeof dispositions)[number]

const mostEntries = 10_000
const mostChanges = 100
const mostTables = 50

const text = z.string().max(longestText).default('')

/** What was said of a row at one time; null takes a label back. */
const changeSchema = z.strictObject({
  label: z.enum(labels).nullable(),
  disposition: z.enum(dispositions).nullable().default(null),
  comment: text,
  /** Name of the person. */
  by: z.string().trim().min(1).max(longestName),
  at: z.iso.datetime(),
  /** Why the label is another than before, or why the row is ignored. */
  reason: text,
})
export type LabelChange = z.infer<typeof changeSchema>

/** Excluding a row, and saying another thing than before, is to be explained. */
export const needsReason = (before: Label | null | undefined, next: Label | null): boolean =>
  before !== next && (next === 'ignore' || before !== undefined)

const entrySchema = z
  .strictObject({
    /** Zero-based data row of the table. */
    row: z.number().int().nonnegative(),
    /** Of its cells; see `core/labels/rowHashes`. */
    hash: rowHash,
    /** All that was said of it, the latest last. */
    changes: z.array(changeSchema).min(1).max(mostChanges),
  })
  .refine(
    ({ changes }) =>
      changes.every(
        ({ label, reason }, i) =>
          reason.trim() !== '' || !needsReason(changes[i - 1]?.label, label),
      ),
    { message: 'a row is ignored, or labelled otherwise than before, without a reason' },
  )
export type LabelEntry = z.infer<typeof entrySchema>

/** The labels of one table, which are nothing to another. */
const labelSetSchema = z.strictObject({
  table: markedTableSchema,
  entries: z.array(entrySchema).max(mostEntries),
})
export type LabelSet = z.infer<typeof labelSetSchema>

/** Labels of several tables: where two speak of one row, the later counts. */
export const labelSetsSchema = z
  .array(labelSetSchema)
  .max(mostTables)
  .refine((sets) => sets.reduce((sum, { entries }) => sum + entries.length, 0) <= mostEntries, {
    message: `more than ${mostEntries} rows are labelled`,
  })
  .default([])

const values = z.array(z.string().max(longestText)).max(1000).default([])

/** A column of the file that says which parts are good and bad. */
export const labelColumnSchema = z
  .strictObject({ column: z.string().min(1), bad: values, good: values, ignore: values })
  .refine(
    ({ bad, good, ignore }) =>
      new Set([...bad, ...good, ...ignore]).size === bad.length + good.length + ignore.length,
    {
      message: 'a value of the label column stands for two labels, or is named twice',
    },
  )
  .nullable()
  .default(null)
export type LabelColumn = NonNullable<z.infer<typeof labelColumnSchema>>

/** The part of a plan that says what rows are known to be. */
export interface LabelSettings {
  labels: LabelSet[]
  labelColumn: LabelColumn | null
}

/** What is said of a row now. */
export const presentOf = ({ changes }: LabelEntry): LabelChange => changes.at(-1)!

const effects = new WeakMap<LabelSet[], Map<string, string>>()

/**
 * What of the labels decides a model: rows that are ignored or known to be bad, and what takes that back. Good rows
 * are as those without a label, and comments and dispositions change no number. As text; found once for each plan.
 */
export function labelEffect({ labels: sets, labelColumn }: LabelSettings): string {
  const key = JSON.stringify(
    labelColumn && [labelColumn.column, labelColumn.bad, labelColumn.ignore],
  )
  const known = effects.get(sets) ?? new Map<string, string>()
  effects.set(sets, known)
  const found = known.get(key) ?? JSON.stringify([key, effectOf(sets, labelColumn !== null)])
  known.set(key, found)
  return found
}

function effectOf(sets: LabelSet[], overColumn: boolean): unknown {
  const before = new Set<number>()
  return sets
    .map(({ table, entries }) => {
      const effect = entries
        .map((entry) => ({ entry, now: presentOf(entry) }))
        .filter(
          ({ entry: { hash }, now: { label } }) =>
            label === 'bad' ||
            label === 'ignore' ||
            before.has(hash) ||
            (overColumn && label === 'good'),
        )
        .map(
          ({ entry: { row, hash }, now: { label, reason } }) =>
            [row, hash, label ?? '', label === 'ignore' ? reason : ''] as const,
        )
        .sort((a, b) => a[0] - b[0])
      for (const { hash } of entries) before.add(hash)
      return effect.length === 0 ? null : [table.order, ...effect]
    })
    .filter((effect) => effect !== null)
}
