import fc from '../../../support/property'
import { expect, test } from 'vitest'
import { createTableReader } from '../../../../src/core/table/reader'
import { copyRecords } from '../../../../src/core/table/records/copyRecords'
import { RecordStore } from '../../../../src/core/table/records/store'

const cell = fc.oneof(
  fc.integer({ min: -9999, max: 9999 }).map(String),
  fc.float({ noNaN: true, noDefaultInfinity: true }).map((value) => value.toFixed(3)),
  fc.constantFrom('', 'x', '"a,b"', '"two\nlines"', '"say ""so"""', 'a longer text without quotes'),
)

test('some records of a store are in another one what they were', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 80 }),
      fc.array(fc.boolean(), { minLength: 80, maxLength: 80 }),
      (rows, isKept) => {
        const from = new RecordStore('a.csv')
        const reader = createTableReader('a.csv', { store: from, settings: { delimiter: ',' } })
        reader.write(`x,y,z\n${rows.map((cells) => cells.join(',')).join('\n')}\n`)
        reader.finishReading()
        const kept = Array.from({ length: from.length }, (_, i) => i).filter((i) => isKept[i % 80])
        const to = new RecordStore('b.csv')
        copyRecords(from, kept, to)
        expect(to.length).toBe(kept.length)
        kept.forEach((record, i) => {
          expect(to.cells(i)).toEqual(from.cells(record))
          expect(to.line(i)).toBe(from.line(record))
        })
        const all = Int32Array.from(kept)
        const own = Int32Array.from(kept, (_, i) => i)
        // A plain number may have been forgotten, where few stood together; what is known is the same.
        const known = to.plain.column(0, own)
        const before = from.plain.column(0, all)
        known.kinds.forEach((kind, i) => {
          if (kind !== 0)
            expect([kind, known.values[i]]).toEqual([before.kinds[i], before.values[i]])
        })
      },
    ),
  )
})

test('a cleared store is as a new one', () => {
  const store = new RecordStore('a.csv')
  const text = (from: number) =>
    Array.from({ length: 100 }, (_, i) => `${from + i},${i / 4},"q ${i}"`).join('\n') + '\n'
  const reader = createTableReader('a.csv', { store, settings: { delimiter: ',' } })
  reader.write(text(0).repeat(90))
  const before = store.length
  expect(before).toBeGreaterThan(0)
  store.clear()
  expect(store.length).toBe(0)
  reader.write(text(5000))
  reader.finishReading()
  expect(store.cells(store.length - 1)).toEqual(['5099', '24.75', 'q 99'])
  expect(store.line(store.length - 1)).toBe(9100)
})
