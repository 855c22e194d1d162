import { describe, expect, test } from 'vitest'
import { labelDrop, labelIndent } from '../../src/charts/limitLabel'

describe('place of the label of a limit', () => {
  test('is the edge where nothing crosses', () => {
    expect(labelDrop(300, [])).toBe(0)
    expect(labelIndent(300, 'LSL 83.9', [])).toBe(0)
  })

  test('is beyond a line that would go through the label', () => {
    // With room for the label of the line that is crossed.
    expect(labelDrop(300, [12])).toBe(34)
    expect(labelIndent(300, 'LSL 83.9', [40])).toBe(44)
  })

  test('is before a line that is far enough from the edge', () => {
    expect(labelDrop(300, [200])).toBe(0)
    expect(labelDrop(300, [-10])).toBe(0)
  })

  test('leaves out a gap between two lines that is too narrow', () => {
    expect(labelDrop(300, [10, 30])).toBe(52)
  })

  test('is the edge where there is no room at all', () => {
    expect(labelDrop(30, [12])).toBe(0)
  })
})
