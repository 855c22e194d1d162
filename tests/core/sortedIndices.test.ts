import fc from '../support/property'
import { expect, test } from 'vitest'
import { sortedIndices } from '../../src/core/sortedIndices'

const byComparison = (values: Float64Array) =>
  Array.from(values.keys()).sort((a, b) => values[a] - values[b] || a - b)

test('orders as a comparison does, equal values by their place', () => {
  const value = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer({ min: -3, max: 3 }),
    fc.constantFrom(0, -0, 1e308, -1e308, 5e-324, -5e-324),
  )
  fc.assert(
    fc.property(fc.array(value, { maxLength: 300 }), (list) => {
      const values = Float64Array.from(list)
      expect([...sortedIndices(values)]).toEqual(byComparison(values))
    }),
  )
})
