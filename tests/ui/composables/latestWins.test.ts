import { describe, expect, it } from 'vitest'
import { latestWins } from '../../../src/renderer/composables/latestWins'
import { settle } from '../fake/port'

describe('latestWins', () => {
  it('has one job in flight and runs only the latest of those that came meanwhile', async () => {
    const started: number[] = []
    const finish: (() => void)[] = []
    const run = latestWins((n: number) => {
      started.push(n)
      return new Promise<void>((resolve) => finish.push(resolve))
    })
    for (const n of [1, 2, 3, 4]) void run(n)
    expect(started).toEqual([1])
    finish[0]()
    await settle()
    expect(started).toEqual([1, 4])
    finish[1]()
    await settle()
    void run(5)
    expect(started).toEqual([1, 4, 5])
  })

  it('runs again after a job that failed', async () => {
    const seen: number[] = []
    const run = latestWins(async (n: number) => {
      seen.push(n)
      if (n === 1) throw new Error('no')
    })
    await expect(run(1)).rejects.toThrow('no')
    await run(2)
    expect(seen).toEqual([1, 2])
  })
})
