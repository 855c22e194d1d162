import fc from '../../support/property'
import { createDecoder } from '../../../src/core/table/encoding/decoder'
import { createTableReader } from '../../../src/core/table/reader'
import type { ReadSettings, Table } from '../../../src/core/table/types'
import { plain, type WrittenDialect } from '../../kinds/writing/dialect'
import { encode, type WrittenEncoding } from '../../kinds/writing/encode'
import { joinLines, writeLines } from '../../kinds/writing/write'
import type { Sheet } from '../../kinds/sheet'

/** Characters besides ASCII that each encoding has. */
const letters: Record<WrittenEncoding, string[]> = {
  'utf-8': ['é', 'Ω', '批', '😀', '\u00a0', 'e\u0301', '\u2028'],
  'utf-16le': ['é', 'Ω', '批', '😀', '\u00a0', '\u0a0d'],
  'utf-16be': ['é', 'Ω', '批', '😀', '\u00a0', '\u0d0a'],
  'windows-1252': ['é', 'ß', '€', '–', '\u00a0', '÷'],
  big5: ['批', '號', '功', '許', '蓋', '外'],
  'shift-jis': ['表', 'ソ', '長', 'ｶ', '能', 'ロ'],
  gb18030: ['批', '号', '长', '亅', '度', '乗'],
}
export const encodings = Object.keys(letters) as WrittenEncoding[]

export const writtenDialect = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|', ', ', '; ', ' ', '||'),
  quote: fc.constantFrom<'"' | "'">('"', "'"),
  escape: fc.constantFrom<'doubled' | 'backslash' | 'nul'>('doubled', 'backslash', 'nul'),
  quoting: fc.constantFrom<'all' | 'needed'>('all', 'needed'),
  end: fc.constantFrom<'\r\n' | '\n' | '\r'>('\r\n', '\n', '\r'),
  bom: fc.boolean(),
  finalEnds: fc.constantFrom(0, 1),
})

export type Written = WrittenDialect & { escape: 'doubled' | 'backslash' | 'nul' }

export interface Case {
  dialect: Written
  encoding: WrittenEncoding
  sheet: Sheet
}

/** Any table of a column of numbers, from which the rows are told, and columns of whatever `cell` makes. */
export const tableOf = (
  cell: (encoding: WrittenEncoding, dialect: Written) => fc.Arbitrary<string>,
): fc.Arbitrary<Case> =>
  fc.tuple(writtenDialect, fc.constantFrom(...encodings)).chain(([given, encoding]) => {
    const marked = encoding.startsWith('utf') && given.bom
    // Two spaces in a row may as well be the gap of an aligned table as an empty cell.
    const quoting = given.delimiter === ' ' ? 'all' : given.quoting
    const dialect: Written = { ...plain, ...given, quoting, bom: marked }
    return fc.integer({ min: 0, max: 7 }).chain((columns) => {
      const row = fc
        .tuple(
          fc.integer({ min: 100, max: 99_999 }),
          fc.array(cell(encoding, dialect), { minLength: columns, maxLength: columns }),
        )
        .map(([number, cells]) => [`${number / 100}`, ...cells])
      const header = ['size', ...Array.from({ length: columns }, (_, j) => `name${'abcdefg'[j]}`)]
      return fc.array(row, { minLength: 1, maxLength: 30 }).map(([first, ...others]) => {
        // A line below the header with one cell only is taken for a remark if no other line is a row.
        const rows = [first!.map((text) => (text.trim() === '' ? 'x' : text)), ...others]
        return { dialect, encoding, sheet: { header, rows } }
      })
    })
  })

/** Any cell; a backslash or NUL is left out where it is what escapes, since it is not escaped itself. */
export const anyCell = (encoding: WrittenEncoding, { escape, delimiter }: Written) => {
  const special = ['"', "'", ',', ';', '\t', '|', ' ', '\n', '\r', '\r\n', '\\', delimiter, '""']
  const usual = ['a', 'B', '7', '.', '-', '=', '<', '#', ':']
  const parts = [...special, ...usual, ...letters[encoding]]
  return fc
    .array(fc.constantFrom(...parts), { maxLength: 8 })
    .map((chosen) => chosen.join(''))
    .filter((text) => !(escape === 'backslash' && text.includes('\\')))
}

export const textOf = ({ sheet, dialect }: Case): string =>
  joinLines(writeLines(sheet, dialect), dialect)
export const bytesOf = (written: Case): Uint8Array => encode(textOf(written), written.encoding)

export function readBytes(
  bytes: Uint8Array,
  settings: ReadSettings & { encoding: WrittenEncoding },
  piece = bytes.length,
): Table {
  const decoder = createDecoder('a.csv', settings.encoding)
  const reader = createTableReader('a.csv', { settings, source: decoder })
  for (let at = 0; at < bytes.length; at += piece)
    reader.write(decoder.write(bytes.subarray(at, at + piece)))
  reader.write(decoder.finish())
  return reader.finish()
}

export const sheetOf = ({ names, cells, rows }: Table): Sheet => ({
  header: names,
  rows: Array.from({ length: rows }, (_, row) => cells.map((column) => column.at(row))),
})
