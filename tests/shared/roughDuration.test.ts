import { expect, test } from 'vitest'
import { roughDuration } from '../../src/shared/roughDuration'

test.each([
  [0.2, '5 seconds'],
  [12, '10 seconds'],
  [13, '15 seconds'],
  [57, '55 seconds'],
  [58, '1 minutes'],
  [89, '1 minutes'],
  [91, '2 minutes'],
  [9.6 * 60, '10 minutes'],
  [13 * 60, '15 minutes'],
  [80 * 60, '80 minutes'],
  [100 * 60, '2 hours'],
  [11 * 3600, '11 hours'],
])('%d seconds are about %s', (seconds, text) => {
  const { count, unit } = roughDuration(seconds)
  expect(`${count} ${unit}`).toBe(text)
})
