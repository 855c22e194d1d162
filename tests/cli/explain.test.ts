import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isodense } from './run'

type Document = Record<string, any> // eslint-disable-line @typescript-eslint/no-explicit-any

const folder = 'tests/golden/exports'
const expectations = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Document
const files = Object.keys(expectations).filter((name) => name !== '_how')

const run = isodense('convert', ...files.map((name) => join(folder, name)), '--explain')
const explained = JSON.parse(run.stdout) as Document[]

const contains = (all: Document, some: Document) => {
  for (const [place, value] of Object.entries(some)) expect(all[place], place).toBe(value)
}

/** How each key of the reference is compared; a key that is not here fails. */
const checks: Record<string, (found: Document, expected: never) => void> = {
  cells: ({ cells }, expected) => contains(cells, expected),
  text: ({ text }, expected) => contains(text, expected),
  warnings: ({ warnings }, expected: string[]) => {
    for (const warning of expected) expect(warnings.join('\n')).toContain(warning)
  },
  // Remarks for people.
  note: () => undefined,
  ask: ({ ask, warnings }) => {
    expect(ask).toEqual(['a'])
    expect(warnings.join('\n')).toMatch(/1[.]234/)
  },
}
const same = [
  ...['encoding', 'delimiter', 'decimal', 'columns', 'numeric', 'identifier', 'constant', 'rows'],
  ...['preselected', 'missing', 'units', 'error', 'header_line', 'other_tables', 'error_at_fit'],
]
for (const key of same) {
  const camel = key.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())
  checks[key] = (found, expected) => expect(found[camel]).toEqual(expected)
}

test('every file is explained, in the order of the inputs, and the two that are none are reported', () => {
  expect(explained.map(({ file }) => file)).toEqual(files)
  expect(run.status).toBe(4)
  expect(run.stderr.match(/^isodense: .*/gm)).toEqual([
    `isodense: ${folder}/empty.csv: empty.csv is empty.`,
    `isodense: ${folder}/binary.csv: binary.csv is not a text table: it holds a zero byte at offset 0.`,
  ])
})

const claims = files.flatMap((name) =>
  Object.entries(expectations[name] as Document).map(([key, expected]) => ({
    ...{ name, key, expected },
  })),
)
test.each(claims)('$name: $key', ({ name, key, expected }) => {
  const found = explained[files.indexOf(name)]
  checks[key](found, expected as never)
})

test('the ledger lists every cell that is no plain number, with line, text, reading and reason', () => {
  const { ledger } = explained[files.indexOf('missing_markers.csv')]
  const cell = (
    row: number,
    line: number,
    column: number,
    name: string,
    raw: string,
    why: string,
  ) => ({
    ...{ row, line, column, name, raw, reading: null, reasons: [why] },
  })
  expect(ledger).toEqual([
    cell(0, 2, 3, 'flow', '', 'empty'),
    cell(1, 3, 1, 'temp', 'N/A', 'marker'),
    cell(2, 4, 2, 'pressure', '-', 'marker'),
    cell(3, 5, 1, 'temp', '#DIV/0!', 'marker'),
    cell(4, 6, 2, 'pressure', 'NaN', 'marker'),
    cell(5, 7, 3, 'flow', '<0.05', 'below detection limit'),
    cell(6, 8, 2, 'pressure', 'null', 'marker'),
    cell(8, 10, 1, 'temp', '#N/A', 'marker'),
  ])
  const money = explained[files.indexOf('thousands_currency_percent.csv')]
  for (const { row, column, reading } of money.ledger)
    expect(money.cells[`${row},${column}`]).toBe(reading)
  const raws = money.ledger.map(({ raw }: Document) => raw)
  expect(raws).toEqual(expect.arrayContaining(['1,234,567', '98.5%']))
})

test('a kind that is said decides what is chosen', () => {
  const input = join(folder, 'ids_dates_constant.csv')
  const said = ['--kind', 'serial,measurement', '--kind', 'width,label']
  const { kinds, preselected } = JSON.parse(isodense('convert', input, '--explain', ...said).stdout) as Document // prettier-ignore
  expect(kinds).toMatchObject({ serial: 'measurement', width: 'label', height: 'measurement' })
  expect(preselected).toEqual(['serial', 'height'])
})

test('a decimal mark that is said settles what was open', () => {
  const input = join(folder, 'ambiguous_thousands.csv')
  const { ask, cells, decimal } = JSON.parse(isodense('convert', input, '--explain', '--decimal', 'comma').stdout) as Document // prettier-ignore
  expect({ ask, decimal, first: cells['0,0'] }).toEqual({
    ask: undefined,
    decimal: ',',
    first: 1234,
  })
})
