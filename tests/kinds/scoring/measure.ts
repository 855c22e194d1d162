import type { Reading, Sheet } from '../sheet'

export interface Agreement {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Two multisets: what was read, and what was there. */
export function agreement(read: readonly string[], there: readonly string[]): Agreement {
  if (read.length === 0 || there.length === 0) {
    const same = read.length === there.length ? 1 : 0
    return { precision: same, recall: same, f1: same }
  }
  const left = new Map<string, number>()
  for (const item of there) left.set(item, (left.get(item) ?? 0) + 1)
  let common = 0
  for (const item of read) {
    const n = left.get(item) ?? 0
    if (n > 0) {
      left.set(item, n - 1)
      common++
    }
  }
  const precision = common / read.length
  const recall = common / there.length
  return {
    precision,
    recall,
    f1: common === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  }
}

/** No cell holds U+001F, so that records are equal where their keys are. */
const keys = ({ rows }: Sheet) => rows.map((row) => row.join('\u001F'))

/** Success + precision, recall and F1 of header, records and cells: 10 at most. */
export function measure(read: Reading, truth: Reading): number {
  if ('error' in truth) return 'error' in read && read.error === truth.error ? 10 : 0
  if ('error' in read) return 0
  const parts = [
    agreement(read.header, truth.header),
    agreement(keys(read), keys(truth)),
    agreement(read.rows.flat(), truth.rows.flat()),
  ]
  return parts.reduce((sum, { precision, recall, f1 }) => sum + precision + recall + f1, 1)
}
