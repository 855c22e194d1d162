import fc from '../../support/property'
import { expect, it } from 'vitest'
import { readTable } from '../../../src/core/table/reader'
import { anyCell, bytesOf, readBytes, sheetOf, tableOf, textOf } from './roundTrip'

it('reads any table back cell for cell when it is told the dialect', () => {
  fc.assert(
    fc.property(tableOf(anyCell), (written) => {
      const { delimiter, quote, escape } = written.dialect
      const settings = { encoding: written.encoding, delimiter, quote, escape }
      expect(sheetOf(readBytes(bytesOf(written), settings))).toEqual(written.sheet)
    }),
    { numRuns: 500 },
  )
})

it('gives the same table however the bytes are cut', () => {
  const spoilt = fc.tuple(
    tableOf(anyCell),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('"', "'", '\r', ','))),
  )
  fc.assert(
    fc.property(spoilt, fc.integer({ min: 1, max: 50 }), ([written, marks], piece) => {
      const { delimiter, quote, escape } = written.dialect
      const settings = { encoding: 'utf-8', delimiter, quote, escape } as const
      let text = textOf(written)
      for (const [at, mark] of marks)
        text = text.slice(0, at % text.length) + mark + text.slice(at % text.length)
      // Long enough that the cuts fall behind the head as well.
      const bytes = new TextEncoder().encode(`1.5${delimiter}x\n`.repeat(12_000) + text)
      expect(sheetOf(readBytes(bytes, settings, piece * 100))).toEqual(
        sheetOf(readBytes(bytes, settings)),
      )
    }),
    { numRuns: 30 },
  )
})

it('keeps a carriage return at the end of a quoted cell', () => {
  expect(sheetOf(readTable('a,b\n1,"x\r"\n2,"y\r"\r\n3,"z\r"', 'a.csv')).rows).toEqual([
    ['1', 'x\r'],
    ['2', 'y\r'],
    ['3', 'z\r'],
  ])
})

/** What stands in columns beside measurements; whether it must be quoted is up to the dialect. */
const realistic = fc.constantFrom(
  'ok',
  'Lot 7',
  'M. Chen',
  'scratch, deep',
  'A-17',
  'in; out',
  'left side',
)

it('reads realistic tables back when it must find the dialect out', () => {
  const table = tableOf(() => realistic).filter(
    // Fewer rows or columns, or spaces between words, leave more than one reading, and two bars may
    // also be an empty column.
    ({ sheet, dialect }) =>
      sheet.rows.length >= 5 &&
      sheet.header.length >= 3 &&
      ![' ', '||'].includes(dialect.delimiter),
  )
  fc.assert(
    fc.property(table, (written) => {
      const guessed = readBytes(bytesOf(written), { encoding: written.encoding })
      expect(sheetOf(guessed)).toEqual(written.sheet)
    }),
    { numRuns: 300 },
  )
})
