import { describe, expect, it } from 'vitest'
import { useHistory } from '../../../src/renderer/stores/history'

function history() {
  const clock = { now: 0 }
  return { clock, ...useHistory<number>(() => clock.now) }
}

describe('useHistory', () => {
  it('goes back and forth step by step', () => {
    const { record, undo, redo, canUndo, canRedo } = history()
    record(0, 1, null)
    record(1, 2, null)
    expect([undo(), undo(), undo()]).toEqual([1, 0, undefined])
    expect(canUndo.value).toBe(false)
    expect([redo(), redo(), redo()]).toEqual([1, 2, undefined])
    expect(canRedo.value).toBe(false)
  })

  it('joins small steps of one value that follow each other, and no others', () => {
    const { clock, record, undo } = history()
    record(0, 1, 'percentile')
    clock.now = 500
    record(1, 2, 'percentile')
    clock.now = 2_000
    record(2, 3, 'percentile')
    record(3, 4, 'seed')
    record(4, 5, null)
    record(5, 6, null)
    expect([undo(), undo(), undo(), undo(), undo(), undo()]).toEqual([5, 4, 3, 2, 0, undefined])
  })

  it('forgets what was undone when something else is done', () => {
    const { record, undo, redo } = history()
    record(0, 1, 'seed')
    undo()
    record(0, 2, 'seed')
    expect(redo()).toBeUndefined()
    expect(undo()).toBe(0)
  })
})
