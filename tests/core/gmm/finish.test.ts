import { describe, expect, test } from 'vitest'
import { remainingGain, toFinish, type Finishing } from '../../../src/core/gmm/finish'

describe('what a fit may still gain', () => {
  test('is the rest of a geometric series', () => {
    const bounds = Array.from({ length: 12 }, (_, i) => 5 - 0.8 ** i)
    const change = (i: number) => bounds[i] - bounds[i - 1]
    expect(remainingGain(change(11), change(10))).toBeCloseTo(5 - bounds[11], 12)
  })

  test('is unknown while changes grow, and nothing where there is none', () => {
    expect(remainingGain(0.2, 0.1)).toBe(Infinity)
    expect(remainingGain(0, 0.1)).toBe(0)
    expect(remainingGain(0, 0)).toBe(0)
  })
})

describe('the models that are finished before one is chosen', () => {
  const model = (bic: number, part: Partial<Finishing> = {}): Finishing => ({ aic: bic, bic, remaining: 0, change: 1e-4, finished: false, ...part }) // prettier-ignore

  test('are the best and those that may pass it', () => {
    // 100 rows gain 2 · 100 · max(3 · remaining, 10 · change).
    const models = [model(500), model(500.1), model(500.3), model(520, { remaining: 0.04 }), model(530, { remaining: 0.04 })] // prettier-ignore
    expect(toFinish(models, 100)).toEqual([true, true, false, true, false])
  })

  test('are none once the best are', () => {
    const finished = { finished: true }
    expect(toFinish([model(500, finished), model(510), model(500.1, finished)], 100)).toEqual([false, false, false]) // prettier-ignore
  })

  test('are those of either criterion', () => {
    expect(toFinish([{ ...model(500), aic: 480 }, { ...model(510), aic: 470 }], 100)).toEqual([true, true]) // prettier-ignore
  })
})
