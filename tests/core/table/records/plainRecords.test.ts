import fc from '../../../support/property'
import { describe, expect, it } from 'vitest'
import { summariseColumns } from '../../../../src/core/table/columns'
import { columnValues } from '../../../../src/core/table/columnValues'
import { parseNumber } from '../../../../src/core/table/numberLocale'
import { evidenceOf, evidenceOfKind } from '../../../../src/core/table/numbers/evidence'
import { readTable } from '../../../../src/core/table/reader'
import { createCodeUnits } from '../../../../src/core/table/records/codeUnits'
import { plainKind } from '../../../../src/core/table/records/plainNumbers'
import { addPlainRecords, createBatch } from '../../../../src/core/table/records/plainRecords'
import { RecordStore } from '../../../../src/core/table/records/store'

const unitsOf = createCodeUnits()

function storeOf(lines: string[][], delimiter: string) {
  const text = lines.map((cells) => `${cells.join(delimiter)}\n`).join('')
  const store = new RecordStore('a.csv')
  store.startPiece(text)
  const batch = createBatch(lines[0].length)
  const end = addPlainRecords(store, unitsOf(text), 0, { delimiter, batch, line: 1 })
  return { store, text, end }
}

const likeNumber = fc.stringMatching(/^[+-]?\d{0,4}[.,]?\d{0,4}$/)
const long = fc.stringMatching(/^[+-]?[1-9]\d{0,18}([.,]\d{0,9})?$/)
const other = fc.constantFrom('', ' 5', '5 ', '1e5', '1.2.3', '1,234.5', '--1', '-', '+', '.', '-0', '007', '00.5', '0.500', 'µm', 'NA', '5%', '−3') // prettier-ignore
const cell = fc.oneof(likeNumber, likeNumber, long, other)

describe('a cell that is read as a number while its line is split', () => {
  it.each([
    ['5', plainKind.whole],
    ['0', plainKind.whole],
    ['-12.25', plainKind.point],
    ['+12,25', plainKind.comma],
    ['1.234', plainKind.eitherPoint],
    ['0.234', plainKind.point],
    ['1,234', plainKind.eitherComma],
    ['123456789012345', plainKind.whole],
    ['.5', plainKind.point],
    ['007', plainKind.none],
    ['1234567890123456', plainKind.none],
    ['1.2.3', plainKind.none],
    ['', plainKind.none],
    ['-', plainKind.none],
  ])('%s is of the right kind', (text, kind) => {
    const lines = Array.from({ length: 32 }, () => [text, 'x'])
    const { store } = storeOf(lines, ';')
    const { kinds } = store.plain.column(0, Int32Array.from(lines.keys()))
    expect([...kinds]).toEqual(lines.map(() => kind))
  })

  it('has the value and says of the decimal mark what its text says', () => {
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), {
      minLength: 22,
      maxLength: 40,
    })
    fc.assert(
      fc.property(table, fc.constantFrom(';', '\t', '|'), (lines, delimiter) => {
        const { store, end, text } = storeOf(lines, delimiter)
        expect(end).toEqual({ at: text.length, records: lines.length })
        for (let j = 0; j < 3; j++) {
          const { values, kinds } = store.plain.column(j, Int32Array.from(lines.keys()))
          lines.forEach((cells, row) => {
            expect(store.cell(row, j)).toBe(cells[j])
            if (kinds[row] === plainKind.none) return
            const isComma = kinds[row] === plainKind.comma || kinds[row] === plainKind.eitherComma
            expect(values[row]).toBe(parseNumber(cells[j], isComma ? ',' : '.'))
            expect(evidenceOfKind[kinds[row]]).toEqual(evidenceOf(cells[j]))
          })
        }
      }),
    )
  })
})

it('knows the numbers of any records, in any order of the columns, also around odd ones', () => {
  const store = new RecordStore('a.csv')
  const text = Array.from({ length: 40 }, (_, i) => `${i},${i}.5\n`).join('')
  for (const piece of [1, 2]) {
    store.startPiece(text)
    const options = { delimiter: ',', batch: createBatch(2), line: 1 }
    addPlainRecords(store, unitsOf(text), 0, options)
    if (piece === 1) store.add(['odd', 'one'], 41)
  }
  const visit = (records: number[]) =>
    [1, 0].map((j) => [...store.plain.column(j, Int32Array.from(records)).values])
  expect(visit([0, 5, 39, 40, 41, 80])).toEqual([
    [0.5, 5.5, 39.5, 0, 0.5, 39.5],
    [0, 5, 39, 0, 0, 39],
  ])
  expect(visit(Array.from({ length: 81 }, (_, i) => i))[1]).toEqual(
    Array.from({ length: 81 }, (_, i) => (i === 40 ? 0 : i % 41)),
  )
  expect([0, 39, 40, 41, 5].map((record) => store.plain.isPlain(record, 0))).toEqual([
    ...[true, true, false, true, true],
  ])
})

it('a table without quotes is the table with quotes around every cell', () => {
  const notation = fc.constantFrom(
    ...[['1.5', '12.25'], ['1,5', '12,25'], ['1.234', '5'], ['1,234', '12'], ['5', '17'], ['007', '12']], // prettier-ignore
  )
  const column = fc.tuple(notation, fc.array(fc.tuple(fc.nat(39), cell), { maxLength: 3 }))
  fc.assert(
    fc.property(
      fc.array(column, { minLength: 2, maxLength: 4 }),
      fc.constantFrom(undefined, '.' as const, ',' as const),
      (columns, decimal) => {
        const lines = Array.from({ length: 40 }, (_, i) => columns.map(([cells]) => cells[i % 2]))
        columns.forEach(([, odd], j) => odd.forEach(([row, text]) => (lines[row][j] = text)))
        const header = columns.map((_, j) => `name ${'abcd'[j]}`)
        const write = (mark: string) =>
          [header, ...lines].map((cells) => cells.map((x) => mark + x + mark).join(';')).join('\n')
        const settings = { delimiter: ';', quote: '"', headerLine: 1, headerLines: 1, decimal } as const // prettier-ignore
        const [plain, quoted] = ['', '"'].map((mark) => readTable(write(mark), 'a.csv', settings))
        // Otherwise nothing would be compared.
        expect(plain.cells.some((cells) => cells.plain!().kinds.some((kind) => kind > 0))).toBe(
          true,
        )
        expect(quoted.cells.some((cells) => cells.plain!().kinds.some((kind) => kind > 0))).toBe(
          false,
        )
        for (const key of ['names', 'rows', 'formats', 'openColumns', 'notes'] as const)
          expect(plain[key]).toEqual(quoted[key])
        for (let j = 0; j < plain.names.length; j++)
          expect(columnValues(plain, j)).toEqual(columnValues(quoted, j))
        expect(summariseColumns(plain)).toEqual(summariseColumns(quoted))
      },
    ),
    { numRuns: 300 },
  )
})
