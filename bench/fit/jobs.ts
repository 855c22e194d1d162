import type { CovarianceType } from '../../src/core/gmm/types'

/** Rounds of EM from a fixed start. */
export interface RoundsJob {
  kind: 'rounds'
  n: number
  d: number
  k: number
  type: CovarianceType
  /** At least so many times as fast as scikit-learn. */
  goal: number
}

export interface WholeJob {
  kind: 'score' | 'selection' | 'digits'
  goal: number
}

export type Job = RoundsJob | WholeJob

export const shapes = [
  [100_000, 2, 4],
  [1_000_000, 2, 4],
  [100_000, 10, 5],
  [1_000_000, 10, 5],
  [100_000, 30, 10],
  [20_000, 100, 10],
  [2_000, 200, 40],
] as const

const goalOf = (type: CovarianceType, d: number): number =>
  type === 'full' ? ({ 100: 2.5, 200: 1.3 }[d] ?? 5) : d >= 100 ? 1.5 : 3

export const jobs: Job[] = [
  ...(['full', 'tied', 'diag', 'spherical'] as const).flatMap((type) =>
    shapes.map(([n, d, k]): Job => ({ kind: 'rounds', n, d, k, type, goal: goalOf(type, d) })),
  ),
  { kind: 'score', goal: 5 },
  { kind: 'selection', goal: 12 },
  { kind: 'digits', goal: 3 },
]

export const nameOf = (job: Job): string => {
  if (job.kind === 'rounds') return `round, ${job.type}, ${short(job.n)} × ${job.d}, k ${job.k}`
  return {
    score: 'scoring 1M × 10, k 5, full',
    selection: 'the tutorial’s selection: 400 × 2, 40 pairs, 10 restarts',
    digits: 'digits, 41 components, k = 30 … 90, full, 1 start',
  }[job.kind]
}

const short = (n: number) => (n >= 1e6 ? `${n / 1e6}M` : `${n / 1000}k`)

/** Multiply-adds of a round of full covariances: solving and summing a triangle for every row and component. */
export const multiplyAdds = ({ n, d, k }: RoundsJob): number => n * k * (d * (d + 1) + 2 * d)
