import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { parseRecord } from '../core/table/record'
import { covarianceTypes, settingsSchema, type Settings } from '../shared/settings'
import { UsageError } from './usageError'

export interface DetectArgs {
  input: string
  /** Column names; null for every measurement. */
  columns: string[] | null
  settings: Omit<Settings, 'columns'>
  out?: string | undefined
  all?: string | undefined
  picture?: string | undefined
  /** A file, or '-' for standard output. */
  json?: string | undefined
}

export interface ConvertArgs {
  input: string
  out: string
}

const help = { help: { type: 'boolean', short: 'h' } } as const
const text = { type: 'string' } as const

const detectOptions = {
  ...help,
  columns: { ...text, multiple: true },
  k: text,
  covariance: text,
  criterion: text,
  'n-init': text,
  seed: text,
  tol: text,
  'max-iter': text,
  'reg-covar': text,
  'no-standardise': { type: 'boolean' },
  percentile: text,
  out: text,
  all: text,
  picture: text,
  json: text,
} as const

/** Throws UsageError; answers 'help' where help was asked for. */
export function detectArgs(argv: string[]): DetectArgs | 'help' {
  const { values, positionals } = parseDetect(argv)
  if (values.help) return 'help'
  const { out, all, picture, json } = values
  if (picture !== undefined && !/\.svg$/i.test(picture)) {
    throw new UsageError(`--picture writes SVG; the file name must end in .svg, not "${picture}".`)
  }
  if (json !== undefined && /\.(csv|tsv|txt|xlsx?)$/i.test(json)) {
    throw new UsageError(`--json writes JSON, but "${json}" has the name of a table.`)
  }
  const files = [out, all, picture, json === '-' ? undefined : json].filter((f) => f !== undefined)
  const paths = files.map((file) => resolve(file))
  const twice = files.find((_, i) => paths.indexOf(paths[i]) !== i)
  if (twice !== undefined) throw new UsageError(`Two results would be written to "${twice}".`)
  return {
    input: onlyInput(positionals),
    columns: values.columns?.flatMap(parseRecord) ?? null,
    settings: settingsOf({
      ...range(values.k),
      covarianceTypes: types(values.covariance),
      criterion: values.criterion?.toLowerCase(),
      restarts: number('--n-init', values['n-init']),
      seed: number('--seed', values.seed),
      tolerance: number('--tol', values.tol),
      maxIterations: number('--max-iter', values['max-iter']),
      regCovar: number('--reg-covar', values['reg-covar']),
      percentile: number('--percentile', values.percentile),
      standardise: values['no-standardise'] ? false : undefined,
    }),
    out,
    all,
    picture,
    json,
  }
}

/** Throws UsageError; answers 'help' where help was asked for. */
export function convertArgs(argv: string[]): ConvertArgs | 'help' {
  const { values, positionals } = parse({ args: argv, options: { ...help, out: text } })
  if (values.help) return 'help'
  if (values.out === undefined) throw new UsageError('convert needs --out TABLE.csv.')
  return { input: onlyInput(positionals), out: values.out }
}

/**
 * `--json` may stand alone, which parseArgs has no word for: it takes the next word as its file,
 * unless that is an option or the only word that can be INPUT.
 */
function parseDetect(argv: string[]) {
  const parseWith = (standsAlone: (next: string | undefined) => boolean) =>
    parse({
      args: argv.flatMap((arg, i) =>
        arg === '--json' && standsAlone(argv[i + 1]) ? ['--json=-'] : [arg],
      ),
      options: detectOptions,
    })
  const parsed = parseWith((next) => next === undefined || /^-./.test(next))
  return parsed.positionals.length > 0 ? parsed : parseWith(() => true)
}

function parse<T extends Parameters<typeof parseArgs>[0]>(config: T) {
  try {
    return parseArgs({ ...config, allowPositionals: true, strict: true } as T & {
      allowPositionals: true
      strict: true
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function onlyInput(positionals: string[]): string {
  if (positionals.length === 0) throw new UsageError('INPUT is missing: name the file to read.')
  if (positionals.length > 1) {
    throw new UsageError(
      `One INPUT is read at a time, not ${positionals.length}: ${positionals.join(', ')}.`,
    )
  }
  return positionals[0]
}

function number(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  const parsed = value.trim() === '' ? NaN : Number(value)
  if (Number.isFinite(parsed)) return parsed
  throw new UsageError(`${option} needs a number, not "${value}".`)
}

function range(value: string | undefined) {
  if (value === undefined) return {}
  const match = /^\s*(\d+)\s*(?:-\s*(\d+)\s*)?$/.exec(value)
  if (!match) throw new UsageError(`--k needs a number or a range such as 1-10, not "${value}".`)
  const minComponents = Number(match[1])
  const maxComponents = Number(match[2] ?? match[1])
  return { minComponents, maxComponents }
}

function types(value: string | undefined) {
  if (value === undefined || value.trim().toLowerCase() === 'all') return undefined
  const asked = value.split(',').map((name) => name.trim().toLowerCase())
  const wrong = asked.find((name) => !(covarianceTypes as readonly string[]).includes(name))
  if (wrong !== undefined) {
    throw new UsageError(`--covariance needs ${covarianceTypes.join(', ')} or all, not "${wrong}".`)
  }
  return covarianceTypes.filter((type) => asked.includes(type))
}

/** The option that a setting comes from, for messages. */
const optionOf: Record<string, string> = {
  minComponents: '--k',
  maxComponents: '--k',
  restarts: '--n-init',
  tolerance: '--tol',
  maxIterations: '--max-iter',
  regCovar: '--reg-covar',
  covarianceTypes: '--covariance',
}

function settingsOf(given: Record<string, unknown>): Omit<Settings, 'columns'> {
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const parsed = settingsSchema.safeParse({ ...set, columns: [0] })
  if (parsed.success) {
    const { columns: _, ...settings } = parsed.data
    return settings
  }
  const [issue] = parsed.error.issues
  const name = String(issue?.path[0] ?? 'minComponents')
  throw new UsageError(`${optionOf[name] ?? `--${name}`}: ${issue?.message ?? 'not valid'}.`)
}
