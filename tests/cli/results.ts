import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { isodense } from './run'

/** The document that a command writes with `--json`; throws what it says where it fails. */
export function resultOf(...args: string[]) {
  const { status, stdout, stderr } = isodense(...args, '--json', '-')
  if (status !== 0) throw new Error(`status ${status}: ${stderr}`)
  return JSON.parse(stdout)
}

/** Rows of a written table, by name. */
export const recordsOf = (path: string) =>
  Papa.parse<Record<string, string>>(readFileSync(path, 'utf8').slice(1).trimEnd(), {
    header: true,
  }).data

/** Text of a table. */
export const tableOf = (names: string[], rows: (string | number)[][]): string =>
  Papa.unparse([names, ...rows], { newline: '\n' }) + '\n'
