import { expect, it } from 'vitest'
import { fuzz } from '../../fuzzing/run'

it('makes a table or a named error of 2 000 random and mutated files, in time', () => {
  const failures = fuzz({ seed: 1, count: 2000 })
  const told = failures.map(
    ({ seed, index, how, fault, bytes }) =>
      `seed ${seed}, input ${index} (${how}; ${bytes.length} bytes): ${fault}`,
  )
  expect(told).toEqual([])
})
