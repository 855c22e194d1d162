import type { OpenedTable } from '../shared/engineApi'
import { proposedFor } from '../shared/labelProposals'
import { labelColumnSchema, type LabelColumn } from '../shared/labels'
import type { Plan } from '../shared/plan'
import { csvRecord } from './csvRecord'
import type { OptionValues } from './parse'
import { UsageError } from './usageError'

const text = { type: 'string' } as const
const texts = { type: 'string', multiple: true } as const
const flag = { type: 'boolean' } as const

/** What is known of the rows. */
export const labelOptions = {
  'label-column': text,
  'no-label-column': flag,
  bad: texts,
  good: texts,
  ignore: texts,
  'no-labels': flag,
} as const

/** What the command line says of labels. */
export interface LabelArgs {
  /** Undefined: as the plan has it; null: none. */
  column?: string | null | undefined
  /** Values of the column that were named; null where none were. */
  bad: string[] | null
  good: string[] | null
  ignore: string[] | null
  /** Without what people said of single rows. */
  noLabels: boolean
}

/** Throws UsageError. */
export function labelArgs(values: OptionValues<typeof labelOptions>): LabelArgs {
  const { 'label-column': column, 'no-label-column': none, 'no-labels': noLabels = false } = values
  if (column !== undefined && none)
    throw new UsageError('--label-column and --no-label-column exclude each other.')
  const of = (name: 'bad' | 'good' | 'ignore') =>
    values[name]?.flatMap((value) => csvRecord(`--${name}`, value)).map((v) => v.trim()) ?? null
  return {
    column: none ? null : column,
    ...{ bad: of('bad'), good: of('good'), ignore: of('ignore'), noLabels },
  }
}

/**
 * The label column of a run: that of the plan, changed by what the command line says.
 * @param find a column's name as the file has it
 * @throws UsageError
 */
export function labelColumnOf(
  opened: OpenedTable,
  base: Plan | null,
  { column, bad, good, ignore }: LabelArgs,
  find: (name: string) => string,
): LabelColumn | null {
  const given = [bad, good, ignore].some((values) => values !== null)
  const known = column === undefined ? (base?.labelColumn ?? null) : null
  if (column === null || (column === undefined && known === null)) {
    if (given) throw new UsageError('--bad, --good and --ignore are values of a --label-column.')
    return null
  }
  const name = find(column ?? known!.column)
  if (known === null && !given) throw new UsageError(whatToSay(opened, name))
  const parsed = labelColumnSchema.safeParse({
    column: name,
    bad: bad ?? known?.bad ?? [],
    good: good ?? known?.good ?? [],
    ignore: ignore ?? known?.ignore ?? [],
  })
  if (parsed.success) return parsed.data
  throw new UsageError(`--label-column: ${parsed.error.issues[0]?.message ?? 'not valid'}.`)
}

/** What a column's values mean is never guessed; what they may mean is proposed. */
function whatToSay({ columns }: OpenedTable, name: string): string {
  const column = columns.find((c) => c.name === name)!
  const values = column.levels?.map(({ value }) => value) ?? []
  const asked = `--label-column needs --bad, --good or --ignore with values of "${name}"`
  if (values.length === 0) return `${asked}, which has too many different ones to be a verdict.`
  const { bad, good } = proposedFor(column)
  const proposal = [
    ...bad.map((value) => `--bad ${quoted(value)}`),
    ...good.map((value) => `--good ${quoted(value)}`),
  ].join(' ')
  return `${asked}; it has ${values.map((value) => `"${value}"`).join(', ')}${proposal ? `. Perhaps ${proposal}` : ''}.`
}

const quoted = (value: string) => (/^[\w-]+$/.test(value) ? value : `'${value}'`)
