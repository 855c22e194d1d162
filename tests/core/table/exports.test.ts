import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { summariseColumns } from '../../../src/core/table/columns'
import { createDecoder } from '../../../src/core/table/encoding/decoder'
import { createDetector } from '../../../src/core/table/encoding/detector'
import { toMatrix } from '../../../src/core/table/matrix'
import { columnValues } from '../../../src/core/table/columnValues'
import { createTableReader } from '../../../src/core/table/reader'

interface Expected {
  encoding?: string
  delimiter?: string
  decimal?: string
  columns?: string[]
  numeric?: number[]
  identifier?: number[]
  constant?: number[]
  preselected?: string[]
  rows?: number
  missing?: Record<string, number>
  cells?: Record<string, number>
  text?: Record<string, string>
  warnings?: string[]
  header_line?: number
  units?: string[]
  other_tables?: { lines: string; rows: number; columns: string[] }[]
  error?: string
  error_at_fit?: string
}

const folder = new URL('../../golden/exports/', import.meta.url)
const expectations = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Record<
  string,
  Expected
>
const files = Object.keys(expectations).filter((name) => name !== '_how')

function read(name: string) {
  const bytes = readFileSync(new URL(name, folder))
  const detector = createDetector(name)
  detector.write(bytes)
  const decoder = createDecoder(name, detector.finish().encoding)
  const reader = createTableReader(name, { source: decoder })
  reader.write(decoder.write(bytes) + decoder.finish())
  return reader.finish()
}

const refusals: Record<string, { code: string; text: RegExp }> = {
  'binary.csv': { code: 'NotText', text: /not a text table: .* zero byte at offset 0/ },
  'empty.csv': { code: 'FileEmpty', text: /empty/ },
}

describe.each(Object.keys(refusals))('%s', (name) => {
  it('is refused by name', () => {
    const { code, text } = refusals[name]
    expect(() => read(name)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(text) }),
    )
  })
})

describe.each(files.filter((name) => refusals[name] === undefined))('%s', (name) => {
  const expected = expectations[name]
  const table = read(name)
  const summaries = summariseColumns(table)
  const indices = (test: (s: (typeof summaries)[number]) => boolean) =>
    summaries.filter(test).map((s) => s.index)

  it('has the expected names, rows and dialect', () => {
    const { encoding, delimiter, decimal } = expected
    const { addedColumns, headerLines, tables, taken } = table.layout
    expect(table.names.slice(0, table.names.length - addedColumns)).toEqual(expected.columns)
    if (expected.header_line) expect(headerLines[0]).toBe(expected.header_line)
    if (expected.units) expect(table.units.map((unit) => unit ?? '')).toEqual(expected.units)
    const others = tables.filter((_, i) => i !== taken)
    expect(others).toMatchObject(
      (expected.other_tables ?? []).map(({ lines, rows, columns }) => {
        const [firstLine, lastLine] = lines.split('-').map(Number)
        return { firstLine, lastLine, rows, columns }
      }),
    )
    expect(table.rows).toBe(expected.rows)
    expect(table.dialect).toMatchObject(
      JSON.parse(
        JSON.stringify({ encoding, delimiter, decimal: decimal === '?' ? '.' : decimal }),
      ) as object,
    )
    for (const column of table.cells) expect(column).toHaveLength(table.rows)
  })

  it('has the expected cells', () => {
    for (const [place, value] of Object.entries(expected.cells ?? {})) {
      const [row, column] = place.split(',').map(Number)
      expect(columnValues(table, column).values[row]).toBe(value)
    }
    for (const [place, text] of Object.entries(expected.text ?? {})) {
      const [row, column] = place.split(',').map(Number)
      expect(table.cells[column].at(row)).toBe(text)
    }
  })

  it('has the expected kinds of column', () => {
    const { numeric, identifier, constant, preselected } = expected
    // The reference counts a constant column of numbers as numeric; it cannot be chosen for a fit.
    const inHeader = table.names.length - table.layout.addedColumns
    if (numeric) {
      expect(indices((s) => !Number.isNaN(s.mean) && s.index < inHeader)).toEqual(numeric)
    }
    if (identifier) expect(indices((s) => s.kind === 'identifier')).toEqual(identifier)
    if (constant) expect(indices((s) => s.kind === 'constant')).toEqual(constant)
    if (preselected) {
      expect(summaries.filter((s) => s.preselected).map((s) => s.name)).toEqual(preselected)
    }
  })

  it('has the expected missing cells, and says what is odd', () => {
    for (const [column, count] of Object.entries(expected.missing ?? {})) {
      const summary = summaries.find((s) => s.name === column)!
      expect(summary.missing + summary.notNumbers).toBe(count)
    }
    for (const warning of expected.warnings ?? []) {
      expect(table.notes.join('\n')).toContain(warning)
    }
    if (expected.error_at_fit) {
      expect(() => toMatrix(table, [])).toThrow(expected.error_at_fit)
    }
  })
})

it('stray_quote.csv names the line of its broken quote', () => {
  expect(read('stray_quote.csv').notes).toEqual([
    'Broken quote: line 14 has a quote that is not closed properly; it is read as text.',
  ])
})

it('excel_german.csv is read with its umlauts', () => {
  const { names, rows, dialect } = read('excel_german.csv')
  const { columns, encoding, delimiter, decimal } = expectations['excel_german.csv']
  expect({ names, rows, dialect }).toMatchObject({
    names: columns,
    rows: 3,
    dialect: { encoding, delimiter, decimal },
  })
})
