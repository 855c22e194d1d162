import { expect, it } from 'vitest'
import { restartDelay } from '../../../src/main/engine/restartPolicy'

it('waits longer with every restart within a minute', () => {
  expect(restartDelay([], 0)).toBe(200)
  expect(restartDelay([0], 1000)).toBe(1000)
  expect(restartDelay([0, 1000], 2000)).toBe(3000)
  expect(restartDelay([0, 1000, 2000, 3000], 4000)).toBe(3000)
})

it('gives up after five restarts within a minute', () => {
  expect(restartDelay([0, 1, 2, 3, 4], 59_999)).toBeNull()
})

it('forgets restarts that are a minute old', () => {
  expect(restartDelay([0, 1, 2, 3, 4], 60_000)).toBe(3000)
  expect(restartDelay([0, 1, 2, 3, 4], 70_000)).toBe(200)
})
