import { expect, it } from 'vitest'
import { greyRange } from '../../../src/core/images/greyRange'

it.each([
  [0, 16, 0, 16],
  [0, 15, 0, 15],
  [0, 255, 0, 255],
  [3, 250, 0, 255],
  [0, 0.97, 0, 1],
  [0, 65535, 0, 65535],
  [0, 100, 0, 100],
  [-3, 4, -3, 4],
  [9.8, 10.2, 9.8, 10.2],
  [0, 0, 0, 1],
  [7, 7, 0, 7],
])('values from %d to %d are black at %d and white at %d', (min, max, black, white) => {
  expect(greyRange(min, max)).toEqual({ black, white })
})
