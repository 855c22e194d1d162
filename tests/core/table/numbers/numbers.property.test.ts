import fc from '../../../support/property'
import { describe, expect, it } from 'vitest'
import { columnOf } from '../../../../src/core/table/cellColumn'
import { decideFormats } from '../../../../src/core/table/numbers/decideFormats'
import { parseCell } from '../../../../src/core/table/numbers/parseCell'
import { slowNumber } from './slowNumber'
import { formats, manners, numbers, writeNumber } from './writeNumber'

const signs = [..."0123456789001.,.,' -+()$€%eE\u00a0\u202f’−０９，．"]
const oddities = fc.constantFrom(...signs, 'x', '/', ':', '<')

/** A number of some manner with a sign put in, taken out or replaced; or signs without sense. */
const spoilt = fc.oneof(
  fc.string({ unit: fc.constantFrom(...signs), maxLength: 12 }),
  fc
    .tuple(numbers, manners, fc.double({ min: 0, max: 1, noNaN: true }), oddities, fc.nat(2))
    .map(([value, manner, at, oddity, change]) => {
      const text = writeNumber(value, manner)
      const place = Math.floor(at * text.length)
      return (
        text.slice(0, place) +
        (change === 0 ? '' : oddity) +
        text.slice(place + (change === 1 ? 0 : 1))
      )
    }),
)

describe('parseCell', () => {
  it('reads every double back exactly, in every format and dress', () => {
    fc.assert(
      fc.property(numbers, manners, (value, manner) => {
        expect(parseCell(writeNumber(value, manner), manner.format)).toBe(value)
      }),
      { numRuns: 3000 },
    )
  })

  it('reads no text as another number than a slow reader of one rule at a time', () => {
    fc.assert(
      fc.property(spoilt, fc.constantFrom(...formats), (cell, format) => {
        const value = parseCell(cell, format)
        if (!Number.isNaN(value)) expect(value).toBe(slowNumber(cell, format))
      }),
      { numRuns: 5000 },
    )
  })
})

describe('a column of one manner', () => {
  it('reads back, is left out cell for cell, or is open: never another number', () => {
    fc.assert(
      fc.property(
        fc.array(numbers, { minLength: 1, maxLength: 8 }),
        manners,
        fc.constantFrom('\t', ';', '|'),
        (values, manner, delimiter) => {
          const cells = values.map((value) => writeNumber(value, manner))
          const { formats, open } = decideFormats([columnOf(cells)], delimiter)
          if (open.length > 0) return
          // Semicolons speak for decimal commas where the column itself is silent.
          const silent = cells.every(
            (cell) =>
              !/[.,]/.test(cell.normalize('NFKC')) ||
              /^\D*\d{1,3}[.,]\d{3}\D*$/.test(cell.normalize('NFKC')),
          )
          if (silent && delimiter === ';') return
          cells.forEach((cell, i) => {
            const value = parseCell(cell, formats[0])
            if (!Number.isNaN(value)) expect(value).toBe(values[i])
          })
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('whose cells are below one in size is never a thousand times larger (jasp-issues #3867)', () => {
    const fractions = fc.array(fc.integer({ min: 1, max: 999 }).map((n) => n / 1000), { minLength: 1, maxLength: 8 }) // prettier-ignore
    fc.assert(
      fc.property(
        fractions,
        fc.constantFrom('.', ','),
        fc.nat(3),
        fc.constantFrom(',', ';', '\t'),
        (values, mark, places, delimiter) => {
          // prettier-ignore
          const cells = values.map((value) => {
          const [, digits] = String(value).split('.')
          return `0${mark}${digits.padEnd(places, '0')}`
        })
          const { formats, open } = decideFormats([columnOf(cells)], delimiter)
          expect(open).toEqual([])
          expect(cells.map((cell) => parseCell(cell, formats[0]))).toEqual(values)
        },
      ),
    )
  })
})
