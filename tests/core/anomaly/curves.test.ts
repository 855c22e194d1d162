import { expect, test } from 'vitest'
import {
  countsAtThresholds,
  precisionRecallCurve,
  rocCurve,
  thinned,
} from '../../../src/core/anomaly/curves'
import { rankingOf } from '../../../src/core/anomaly/ranking'
import { createRandom } from '../../../src/core/rng'

const some = (n: number, seed: number) => {
  const random = createRandom(seed)
  // Few different scores, so that many tie.
  const scores = Float64Array.from({ length: n }, () => Math.floor(8 * random.uniform()) / 4)
  const bad = Array.from({ length: n }, (_, i) => Number(random.uniform() < 0.2 + 0.1 * scores[i]))
  return { scores, bad }
}

test('every threshold counts the rows at and above it', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const { scores, bad } = some(60, seed)
    const counts = countsAtThresholds(scores, bad)
    expect([...counts.threshold]).toEqual([...new Set(scores)].sort((a, b) => b - a))
    counts.threshold.forEach((threshold, t) => {
      const above = [...scores.keys()].filter((i) => scores[i] >= threshold)
      expect(counts.caught[t]).toBe(above.filter((i) => bad[i]).length)
      expect(counts.falseAlarms[t]).toBe(above.filter((i) => !bad[i]).length)
    })
  }
})

test('scikit-learn’s own example gives the curves of its documentation', () => {
  const counts = countsAtThresholds(Float64Array.of(0.1, 0.4, 0.35, 0.8), [0, 0, 1, 1])
  const roc = rocCurve(counts)!
  expect([...roc.x]).toEqual([0, 0, 0.5, 0.5, 1])
  expect([...roc.y]).toEqual([0, 0.5, 0.5, 1, 1])
  const pr = precisionRecallCurve(counts)!
  // precision_recall_curve: precision 0.5, 0.667, 0.5, 1, 1 at recall 1, 1, 0.5, 0.5, 0.
  expect([...pr.x]).toEqual([0.5, 0.5, 1, 1])
  expect([...pr.y]).toEqual([1, 0.5, 2 / 3, 0.5])
})

test('the trapezia below the ROC curve, corners only, are the probability that a bad row scores higher', () => {
  for (const seed of [6, 7, 8, 9]) {
    const { scores, bad } = some(80, seed)
    const { x, y } = rocCurve(countsAtThresholds(scores, bad))!
    let area = 0
    for (let i = 1; i < x.length; i++) area += ((x[i] - x[i - 1]) * (y[i] + y[i - 1])) / 2
    let wins = 0
    const [of, good] = [1, 0].map((kind) => [...scores].filter((_, i) => bad[i] === kind))
    for (const b of of) for (const g of good) wins += b > g ? 1 : b === g ? 0.5 : 0
    expect(area).toBeCloseTo(wins / (of.length * good.length), 12)
    expect(rankingOf(scores, bad).rocAuc).toBeCloseTo(area, 12)
  }
})

test('the steps below the precision–recall curve are average precision', () => {
  const { scores, bad } = some(80, 10)
  const { x, y } = precisionRecallCurve(countsAtThresholds(scores, bad))!
  const sum = x.reduce((total, recall, i) => total + (recall - (x[i - 1] ?? 0)) * y[i], 0)
  expect(rankingOf(scores, bad).averagePrecision).toBeCloseTo(sum, 12)
})

test('scores that are all equal give a straight line, and one kind of rows none', () => {
  const flat = rocCurve(countsAtThresholds(Float64Array.of(5, 5, 5, 5), [1, 0, 0, 1]))!
  expect([[...flat.x], [...flat.y]]).toEqual([
    [0, 1],
    [0, 1],
  ])
  for (const bad of [[0, 0], [1, 1], []]) {
    const counts = countsAtThresholds(new Float64Array(bad.length), bad)
    expect(rocCurve(counts)).toBeNull()
    expect(precisionRecallCurve(counts)).toBeNull()
  }
})

test('a long curve keeps its ends and its order', () => {
  const x = Float64Array.from({ length: 1001 }, (_, i) => i / 1000)
  const thin = thinned({ x, y: x.map((v) => v * v) }, 100)
  expect(thin.x).toHaveLength(100)
  expect([thin.x[0], thin.x[99]]).toEqual([0, 1])
  thin.x.forEach((v, i) => expect(thin.y[i]).toBe(v * v))
})
