import { expect, test } from 'vitest'
import { fingerprintOf, recognise } from '../../../src/core/labels/fingerprint'
import { hashingRows } from '../../../src/core/labels/rowHashes'
import { createRandom } from '../../../src/core/rng'
import { runSteps } from '../../../src/core/steps'

const hashesOf = (rows: string[][]) =>
  runSteps(
    hashingRows({
      rows: rows.length,
      cells: (rows[0] ?? []).map((_, j) => rows.map((row) => row[j])) as never,
    }),
  )

function sheet(n: number, seed: number): string[][] {
  const random = createRandom(seed)
  return Array.from({ length: n }, (_, i) => [String(i), random.uniform().toFixed(2)])
}

function shuffled<T>(items: T[]): T[] {
  const random = createRandom(99)
  const out = [...items]
  for (let i = out.length - 1; i > 0; i--) {
    const j = random.integer(i + 1)
    ;[out[i], out[j]] = [out[j], out[i]]
  }
  return out
}

test('rows of the same cells have one hash, others another, wherever a cell ends', () => {
  const [a, b, c, d, e] = hashesOf([
    ['1', '23'],
    ['12', '3'],
    ['1', '23'],
    ['', '123'],
    ['1', '23 '],
  ])
  expect(a).toBe(c)
  expect(new Set([a, b, d, e]).size).toBe(4)
  expect(a).toBeLessThanOrEqual(Number.MAX_SAFE_INTEGER)
  expect(new Set(hashesOf(sheet(50_000, 1))).size).toBe(50_000)
})

test('a table is the same with rows below it, moved when re-sorted, and other when it is another', () => {
  const rows = sheet(300, 2)
  const known = fingerprintOf(hashesOf(rows))
  expect(recognise(known, hashesOf(rows))).toBe('same')
  expect(recognise(known, hashesOf([...rows, ['300', '0.5']]))).toBe('same')
  expect(recognise(known, hashesOf(shuffled(rows)))).toBe('moved')
  expect(recognise(known, hashesOf(shuffled([...rows, ...sheet(900, 3)])))).toBe('moved')
  expect(recognise(known, hashesOf(rows.toSpliced(17, 1)))).toBe('moved')
  expect(recognise(known, hashesOf(sheet(300, 4)))).toBe('other')
})

test('a batch that shares some coarse rows is another table', () => {
  const coarse = (seed: number) => {
    const random = createRandom(seed)
    return Array.from({ length: 200 }, () => [random.uniform().toFixed(2), random.uniform().toFixed(1)]) // prettier-ignore
  }
  const known = fingerprintOf(hashesOf(coarse(5)))
  const next = hashesOf(coarse(6))
  expect(known.sketch.some((hash) => next.includes(hash))).toBe(true)
  expect(recognise(known, next)).toBe('other')
})

test('no table is recognised by nothing', () => {
  expect(recognise({ rows: 3, order: 1, sketch: [] }, hashesOf(sheet(5, 1)))).toBe('other')
})
