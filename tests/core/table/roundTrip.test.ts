import fc from 'fast-check'
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
