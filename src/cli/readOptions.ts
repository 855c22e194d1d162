import { IsodenseError } from '../core/errors'
import { encodings } from '../core/table/encoding/encodings'
import { parseRecord } from '../core/table/record'
import type { ReadSettings } from '../core/table/types'
import { readSettingsSchema } from '../shared/readSettings'
import type { OptionValues } from './parse'
import { UsageError } from './usageError'

const text = { type: 'string' } as const
const texts = { type: 'string', multiple: true } as const
const flag = { type: 'boolean' } as const

/** What a person may say about a file, for each command that reads one. */
export const readOptions = {
  encoding: text,
  delimiter: text,
  quote: text,
  escape: text,
  decimal: text,
  'day-first': flag,
  'month-first': flag,
  'header-line': text,
  'header-lines': text,
  units: flag,
  'no-units': flag,
  table: text,
  sheet: text,
  kind: texts,
  pivot: flag,
  'no-pivot': flag,
} as const

type Values = OptionValues<typeof readOptions>

/** The settings that were named; the others are found out. Throws UsageError, naming the option. */
export function readSettingsOf(values: Values): ReadSettings {
  const given: ReadSettings = {
    encoding: encoding(values.encoding),
    delimiter: delimiter(values.delimiter),
    quote: oneOf('--quote', values.quote, quotes),
    escape: oneOf('--escape', values.escape, escapes),
    decimal: oneOf('--decimal', values.decimal, decimals),
    dayFirst: eitherOf('day-first', 'month-first', values['day-first'], values['month-first']),
    headerLine: whole('--header-line', values['header-line'], 'headerLine'),
    headerLines: whole('--header-lines', values['header-lines'], 'headerLines'),
    units: eitherOf('units', 'no-units', values.units, values['no-units']),
    table: whole('--table', values.table, 'table'),
    sheet: sheet(values.sheet),
    kinds: kinds(values.kind),
    pivot: eitherOf('pivot', 'no-pivot', values.pivot, values['no-pivot']),
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

function eitherOf(option: string, other: string, yes?: boolean, no?: boolean): boolean | undefined {
  if (yes && no) throw new UsageError(`--${option} and --${other} exclude each other.`)
  return yes ? true : no ? false : undefined
}

const quotes = { '"': '"', "'": "'", double: '"', single: "'", none: '' } as const
const escapes = { doubled: 'doubled', backslash: 'backslash', nul: 'nul' } as const
const decimals = { '.': '.', ',': ',', point: '.', comma: ',' } as const
const delimiterNames: Record<string, string> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  pipe: '|',
  bar: '|',
  space: ' ',
}

function oneOf<Value extends string>(
  option: string,
  value: string | undefined,
  known: Record<string, Value>,
): Value | undefined {
  if (value === undefined) return undefined
  const key = Object.keys(known).find((name) => name === value.toLowerCase())
  if (key !== undefined) return known[key]
  throw new UsageError(`${option} needs one of ${Object.keys(known).join(', ')}, not "${value}".`)
}

/** `Shift_JIS` and `UTF8` are meant well. */
const plain = (name: string) => name.toLowerCase().replace(/[\s_-]/g, '')

function encoding(value: string | undefined): ReadSettings['encoding'] {
  if (value === undefined) return undefined
  const found = encodings.find((name) => plain(name) === plain(value))
  if (found !== undefined) return found
  throw new UsageError(`--encoding needs one of ${encodings.join(', ')}, not "${value}".`)
}

function delimiter(value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  const named = Object.hasOwn(delimiterNames, value.toLowerCase())
    ? delimiterNames[value.toLowerCase()]
    : value.replaceAll('\\t', '\t')
  if (readSettingsSchema.shape.delimiter.safeParse(named).success) return named
  throw new UsageError(
    `--delimiter needs one or two characters such as ; or ", ", or one of ${Object.keys(delimiterNames).join(', ')}, not "${value}".`,
  )
}

function whole(
  option: string,
  value: string | undefined,
  key: 'headerLine' | 'headerLines' | 'table',
): number | undefined {
  if (value === undefined) return undefined
  const number = /^\s*\d+\s*$/.test(value) ? Number(value) : NaN
  const parsed = readSettingsSchema.shape[key].safeParse(number)
  if (parsed.success) return parsed.data
  const range = { headerLine: 'from 1', headerLines: 'from 0 to 10', table: 'from 1' }[key]
  throw new UsageError(`${option} needs a whole number ${range}, not "${value}".`)
}

function sheet(value: string | undefined): string | undefined {
  if (value === '') throw new UsageError('--sheet needs the name of a sheet.')
  return value
}

function kinds(values: string[] | undefined): ReadSettings['kinds'] {
  if (values === undefined) return undefined
  const entries = values.map((value) => {
    const [column, kind, ...more] = record('--kind', value)
    if (column === undefined || kind === undefined || more.length > 0) throw kindNeeds(value)
    const parsed = readSettingsSchema.shape.kinds.safeParse({ kind: kind.trim().toLowerCase() })
    if (!parsed.success || parsed.data === undefined) throw kindNeeds(value)
    return [column, parsed.data['kind']!] as const
  })
  const names = entries.map(([column]) => column)
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice !== undefined) throw new UsageError(`--kind names "${twice}" twice.`)
  return Object.fromEntries(entries)
}

const kindNeeds = (value: string) =>
  new UsageError(
    `--kind needs a column and one of ${columnKinds.join(', ')}, such as lot,label, not "${value}".`,
  )

const columnKinds = readSettingsSchema.shape.kinds.unwrap().valueType.options

function record(option: string, value: string): string[] {
  try {
    return parseRecord(value)
  } catch (error) {
    if (!(error instanceof IsodenseError)) throw error
    throw new UsageError(`${option}: ${error.message}`)
  }
}
