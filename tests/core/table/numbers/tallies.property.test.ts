import fc from '../../../support/property'
import { expect, it } from 'vitest'
import { columnOf } from '../../../../src/core/table/cellColumn'
import { decideFormats } from '../../../../src/core/table/numbers/decideFormats'
import { tallyOf } from '../../../../src/core/table/numbers/tally'

const kinds = [
  ['1.5', '12.25', '0.125'],
  ['1,5', '12,25', '0,125'],
  ['1.234', '12.5'],
  ['1.234', '2.345'],
  ['1,234', '2,345'],
  ['5', '17'],
  ['text', 'NA', ''],
]
const odd = fc.constantFrom('1,5', '1.5', '1,234', '1.234', '1.234.567', '1,234.5', '1 234,5', "1'000", '5 mm', '5%', '<0,05', '', 'x', '007') // prettier-ignore

/** Mostly cells of one notation, and odd ones anywhere, also far below those that are looked at first. */
const column = fc
  .record({
    kind: fc.constantFrom(...kinds),
    oddities: fc.array(fc.tuple(fc.nat(399), odd), { maxLength: 4 }),
    empty: fc.constantFrom(0, 0, 2, 3),
  })
  .map(({ kind, oddities, empty }) => {
    const cells = Array.from({ length: 400 }, (_, i) =>
      i >= 100 && i % 4 < empty ? '' : kind[i % kind.length],
    )
    for (const [row, cell] of oddities) cells[row] = cell
    return columnOf(cells)
  })

it('columns are decided from a first look as from a count of every cell', () => {
  fc.assert(
    fc.property(
      fc.array(column, { minLength: 1, maxLength: 3 }),
      fc.constantFrom(',', ';', '\t'),
      (columns, delimiter) => {
        const counted = () => columns.map(tallyOf)
        expect(decideFormats(columns, delimiter)).toEqual(
          decideFormats(columns, delimiter, undefined, counted),
        )
      },
    ),
    { numRuns: 500 },
  )
})
