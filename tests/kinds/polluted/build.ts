import { squared, type KindFile, type Sheet } from '../sheet'
import type { Base } from '../tables'
import type { WrittenDialect } from '../writing/dialect'
import { encode, type WrittenEncoding } from '../writing/encode'
import { joinLines, writeLine, writeLines } from '../writing/write'

export function textFile(
  kind: string,
  name: string,
  text: () => string,
  truth: KindFile['truth'],
  encoding: WrittenEncoding = 'utf-8',
): KindFile {
  return { kind, name: `${name}.csv`, bytes: () => encode(text(), encoding), truth }
}

/** A table as it is, in some dialect. */
export function whole(
  kind: string,
  name: string,
  sheet: Sheet,
  dialect: WrittenDialect,
  encoding?: WrittenEncoding,
): KindFile {
  const text = () => joinLines(writeLines(sheet, dialect), dialect)
  return textFile(kind, name, text, () => squared(sheet.header, sheet.rows), encoding)
}

/** The lines that a pollution is tried on: 0 is the header. */
export function places({ rows }: Sheet): [string, number][] {
  if (rows.length === 1) {
    return [
      ['header', 0],
      ['only row', 1],
    ]
  }
  return [
    ['header', 0],
    ['first row', 1],
    ['middle row', 1 + Math.floor(rows.length / 2)],
    ['last row', rows.length],
  ]
}

export const lineOf = ({ header, rows }: Sheet, line: number) =>
  line === 0 ? header : rows[line - 1]

/** The table with other cells in one line, and that line as it is written. */
export function withLine(
  { sheet, dialect }: Base,
  line: number,
  cells: readonly string[],
  written: string,
): { text: () => string; truth: () => Sheet } {
  return {
    text: () => joinLines(writeLines(sheet, dialect).with(line, written), dialect),
    truth: () =>
      line === 0
        ? squared(cells, sheet.rows)
        : squared(sheet.header, sheet.rows.with(line - 1, cells)),
  }
}

/** Lines before and behind the table, none of which is data. */
export function surrounded(
  { sheet, dialect }: Base,
  before: readonly string[],
  behind: readonly string[],
): string {
  return joinLines([...before, ...writeLines(sheet, dialect), ...behind], dialect)
}

/** Cells padded with empty ones to the table's width. */
export function fullWidth(cells: readonly string[], { sheet, dialect }: Base): string {
  const { length } = sheet.header
  return writeLine(
    Array.from({ length }, (_, column) => cells[column] ?? ''),
    dialect,
  )
}
