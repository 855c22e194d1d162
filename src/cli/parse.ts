import { parseArgs } from 'node:util'
import { UsageError } from './usageError'

type Options = NonNullable<Parameters<typeof parseArgs>[0]>['options']

/** What the parser answers for a table of options. */
export type OptionValues<O> = {
  [K in keyof O]?: O[K] extends { multiple: true }
    ? string[]
    : O[K] extends { type: 'boolean' }
      ? boolean
      : string
}

/** Node's parser of options; what it refuses is a UsageError. */
export function parse<const O extends Options>(config: { args: string[]; options: O }) {
  try {
    return parseArgs({ ...config, allowPositionals: true, strict: true } as {
      args: string[]
      options: NonNullable<O>
      allowPositionals: true
      strict: true
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/** Gives an option that may stand alone, which the parser has no word for, a value wherever it does. */
export const standingAlone = (
  argv: string[],
  option: string,
  standsAlone: (next: string | undefined) => boolean,
): string[] =>
  argv.flatMap((arg, i) => (arg === option && standsAlone(argv[i + 1]) ? [`${option}=-`] : [arg]))

/**
 * `--json` may stand alone: it takes the next word as its file, unless that is an option or the only word
 * that can be INPUT.
 */
export function parseWithJson<const O extends Options>(argv: string[], options: O) {
  const parseWith = (alone: (next: string | undefined) => boolean) =>
    parse({ args: standingAlone(argv, '--json', alone), options })
  const parsed = parseWith((next) => next === undefined || /^-./.test(next))
  return parsed.positionals.length > 0 ? parsed : parseWith(() => true)
}

export function onlyInput(positionals: string[]): string {
  const inputs = someInputs(positionals)
  if (inputs.length === 1) return inputs[0]
  throw new UsageError(`One INPUT is read at a time, not ${inputs.length}: ${inputs.join(', ')}.`)
}

export function someInputs(positionals: string[]): string[] {
  if (positionals.length === 0) throw new UsageError('INPUT is missing: name the file to read.')
  if (positionals.includes('')) throw new UsageError('The name of INPUT is empty.')
  return positionals
}

/** Refuses what is no name of a file that a result is written to. */
export function nameOfFile(target: string | undefined): void {
  if (target === '') throw new UsageError('The name of a file to write is empty.')
  if (target === '-')
    throw new UsageError('Only JSON goes to standard output; the other results need a file.')
}

/** Refuses the name of a table for JSON. */
export function nameOfJson(option: string, target: string | undefined): void {
  if (target !== undefined && /\.(csv|tsv|txt|xlsx?|parquet)$/i.test(target))
    throw new UsageError(`${option} writes JSON, but "${target}" has the name of a table.`)
}
