import { expect, it } from 'vitest'
import { miniature } from '../../../src/charts/families/miniature'

const axis = (column: number, min: number, max: number) => ({ column, name: 'c', min, max, log: false }) // prettier-ignore
const square = (x: number, y: number, r: number) =>
  [[-1, -1], [1, -1], [1, 1], [-1, 1], [-1, -1]].map(([a, b]) => ({ x: x + a! * r, y: y + b! * r })) // prettier-ignore
const picture = {
  x: axis(0, 0, 10),
  y: axis(1, -5, 5),
  centroids: [0, 1].map((component) => ({ component, weight: 0.5, x: 5 * component, y: 0 })),
  ellipses: [0, 1].flatMap(
    (component) =>
    [0.5, 0.95].map((coverage) => ({ component, coverage, line: square(5 * component, 0, 4 * coverage) })), // prettier-ignore
  ),
}

it('puts ellipses where the axes of the picture have them, upwards as there', () => {
  const { ellipses, others, means } = miniature(picture, [1], { width: 100, height: 50 })!
  // x 5 of 0…10 is the middle; y 0 of −5…5, too.
  expect(means).toEqual([{ x: 50, y: 25 }])
  expect(ellipses.map(({ coverage }) => coverage)).toEqual([0.95, 0.5])
  // The corner at (3, −2) is 30 % across and 30 % up.
  expect(ellipses[1]!.path.startsWith('M30 35L70 35L70 15')).toBe(true)
  expect(others).toEqual(['M-20 35L20 35L20 15L-20 15L-20 35'])
})

it('has all components of a family, and nothing where a picture has no ellipses', () => {
  expect(miniature(picture, [0, 1], { width: 10, height: 10 })!.others).toEqual([])
  expect(miniature({ ...picture, ellipses: [] }, [0], { width: 10, height: 10 })).toBeNull()
})
