import type { KindFile, Sheet } from '../sheet'
import { encode, type WrittenEncoding } from '../writing/encode'

interface Written {
  readonly encoding?: WrittenEncoding
  readonly end?: '\r\n' | '\n' | '\r'
  readonly bom?: boolean
  /** Whether the last line ends. */
  readonly ended?: boolean
}

/** `a¦b` on a line of its own for each record, the header first; `⏎` stands for a new line in a cell. */
function sheetOf(text: string): Sheet {
  const [header, ...rows] = text
    .replace(/^\n/, '')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('¦').map((cell) => cell.replaceAll('⏎', '\n')))
  return { header, rows }
}

/** A file as it was written, and the table that it must be understood as. */
export function file(
  kind: string,
  name: string,
  text: string,
  truth: string,
  { encoding = 'utf-8', end = '\r\n', bom = false, ended = true }: Written = {},
): KindFile {
  const body = text.replace(/^\n/, '')
  const lines = (ended ? body : body.replace(/\n$/, '')).replaceAll('\n', end)
  return {
    kind,
    name: `${name}.csv`,
    bytes: () => encode((bom ? '\uFEFF' : '') + lines, encoding),
    truth: () => sheetOf(truth),
  }
}

/** Lines that a machine wrote, cells between `delimiter`. */
export function many(
  count: number,
  delimiter: string,
  row: (index: number) => readonly (string | number)[],
): string {
  return Array.from({ length: count }, (_, index) => row(index).join(delimiter)).join('\n')
}
