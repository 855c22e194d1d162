export interface Line {
  job: string
  /** Seconds; null where it is not installed. */
  scikitLearn: number | null
  isodense: number
  /** The ratio that is to be reached. */
  goal: number
  /** Multiply-adds a second, and their share of what all threads can do; null where they are not counted. */
  rate: number | null
  share: number | null
}

/** A line of the table. */
export function format({ job, scikitLearn, isodense, goal, rate, share }: Line): string {
  const ratio = scikitLearn === null ? null : scikitLearn / isodense
  return [
    job.padEnd(58),
    milliseconds(scikitLearn),
    milliseconds(isodense),
    ratio === null ? '' : `${ratio.toFixed(1)}x`.padStart(7),
    ratio === null ? '' : (ratio >= goal ? '' : `(goal ${goal}x)`).padEnd(12),
    rate === null ? '' : `${(rate / 1e9).toFixed(1)} G/s, ${(100 * share!).toFixed(0)} %`,
  ].join('  ')
}

const milliseconds = (seconds: number | null) =>
  (seconds === null ? '–' : `${(1000 * seconds).toFixed(seconds < 0.01 ? 2 : 1)} ms`).padStart(10)
