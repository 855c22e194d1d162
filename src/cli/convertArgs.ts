import type { ReadSettings } from '../core/table/types'
import { nameOfFile, nameOfJson, parse, someInputs, standingAlone } from './parse'
import { readOptions, readSettingsOf } from './readOptions'
import { UsageError } from './usageError'

export interface ConvertArgs {
  inputs: string[]
  settings: ReadSettings
  out?: string | undefined
  outDir?: string | undefined
  /** Where the decisions go; '-' for standard output. */
  explain?: string | undefined
}

const text = { type: 'string' } as const
const options = {
  help: { type: 'boolean', short: 'h' },
  ...readOptions,
  out: text,
  'out-dir': text,
  explain: text,
} as const

/** Throws UsageError; answers 'help' where help was asked for. */
export function convertArgs(argv: string[]): ConvertArgs | 'help' {
  const { values, positionals } = parse({
    args: standingAlone(argv, '--explain', isNoJson),
    options,
  })
  if (values.help) return 'help'
  const { out, explain, 'out-dir': outDir } = values
  const inputs = someInputs(positionals)
  if (out !== undefined && outDir !== undefined)
    throw new UsageError('--out and --out-dir exclude each other.')
  if (out === undefined && outDir === undefined && explain === undefined)
    throw new UsageError('convert needs --out TABLE.csv, --out-dir FOLDER or --explain.')
  if (out !== undefined && inputs.length > 1)
    throw new UsageError(
      `--out takes one INPUT, not ${inputs.length}; several go to a folder: --out-dir FOLDER.`,
    )
  nameOfFile(out)
  nameOfFile(outDir)
  nameOfJson('--explain', explain)
  if (explain !== '-') nameOfFile(explain)
  return { inputs, settings: readSettingsOf(values), out, outDir, explain }
}

/** There are several inputs, so that only a name of a JSON file is taken to be the option's own. */
const isNoJson = (next: string | undefined) =>
  next === undefined || (next !== '-' && !/\.json$/i.test(next))
