import { IsodenseError } from '../core/errors'
import type { EngineService } from '../engine/service'
import { exclusionSetsSchema, mostExcluded, withExcluded } from '../shared/exclusions'
import type { Plan } from '../shared/plan'
import type { OptionValues } from './parse'
import { UsageError } from './usageError'

/** Rows that are taken out. */
export const exclusionOptions = {
  exclude: { type: 'string', multiple: true },
  'no-exclusions': { type: 'boolean' },
} as const

/** What the command line says of excluded rows. */
export interface ExclusionArgs {
  /** Lines of the file, from the first is 1, as ranges. */
  lines: LineRange[]
  /** Without those of the plan. */
  none: boolean
}
type LineRange = readonly [first: number, last: number]

/** Throws UsageError. */
export const exclusionArgs = (values: OptionValues<typeof exclusionOptions>): ExclusionArgs => ({
  lines: (values.exclude ?? []).flatMap(lineRanges),
  none: values['no-exclusions'] ?? false,
})

/** "12,40-42". */
function lineRanges(value: string): LineRange[] {
  return value.split(',').map((part) => {
    const found = /^\s*(\d{1,9})(?:\s*-\s*(\d{1,9}))?\s*$/.exec(part)
    const first = Number(found?.[1])
    const last = Number(found?.[2] ?? found?.[1])
    if (found === null || first < 1 || last < first)
      throw new UsageError(
        `--exclude needs lines of the file such as 12,40-42, not "${value}"; its first line is 1.`,
      )
    return [first, last] as const
  })
}

/**
 * The plan with rows of the opened table excluded, named by their lines.
 * @throws UsageError where a line is that of no row, or of a row in each of several files
 */
export async function withExcludedLines(
  service: EngineService,
  tableId: number,
  plan: Plan,
  { lines }: ExclusionArgs,
  signal: AbortSignal,
): Promise<Plan> {
  if (lines.length === 0) return plan
  const { table } = service.session.table(tableId)
  if (table.origins)
    throw new UsageError(
      '--exclude names lines of one file, and several are stacked: exclude rows in the window, and save the plan.',
    )
  const rows = lines.flatMap((range) => rowsOf(table.lines, range))
  const distinct = [...new Set(rows)].sort((a, b) => a - b)
  if (distinct.length > mostExcluded)
    throw new UsageError(`--exclude: more than ${mostExcluded} rows; use --filter.`)
  const known = await service.call('identify', { tableId, rows: distinct }, { signal })
  const sets = withExcluded(plan.excluded, known, distinct, { comment: '', by: '', at: null })
  const excluded = exclusionSetsSchema.safeParse(sets)
  if (!excluded.success)
    throw new IsodenseError('SettingInvalid', `--exclude: ${excluded.error.issues[0]!.message}.`)
  return { ...plan, excluded: excluded.data }
}

/** Rows that stand on some lines: at least one, and of a single line the one on it. */
function rowsOf(lines: ArrayLike<number>, [first, last]: LineRange): number[] {
  const rows: number[] = []
  for (let row = 0; row < lines.length; row++)
    if (lines[row]! >= first && lines[row]! <= last) rows.push(row)
  if (rows.length > 0) return rows
  const which = first === last ? `line ${first} is that of no row` : `lines ${first} to ${last} are those of no row` // prettier-ignore
  throw new UsageError(
    `--exclude: ${which} of data; the file has ${lines.length} on lines ${lines[0]} to ${lines[lines.length - 1]}.`,
  )
}
