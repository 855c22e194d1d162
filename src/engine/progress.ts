import type { Progress } from '../shared/engineApi'
import { TimeLeft } from './timeLeft'

export type ReportProgress = (progress: Progress) => void

/** One part of a longer job: its own 0…1 becomes `from`…`to` of the whole. */
export function stage(
  report: ReportProgress,
  step: Progress['step'],
  from: number,
  to: number,
): (fraction: number) => void {
  return (fraction) => report({ step, fraction: from + (to - from) * fraction })
}

/** One of several jobs of the same kind: its fractions become `from`…`to` of the whole. */
export const part =
  (report: ReportProgress, from: number, to: number): ReportProgress =>
  ({ step, fraction }) =>
    report({ step, fraction: from + (to - from) * fraction })

/** Passes on only what moves forward, so that no bar ever runs back, with the time left once it is known. */
export function monotone(report: ReportProgress, now = () => performance.now()): ReportProgress {
  const left = new TimeLeft(now() / 1000)
  let last = -1
  return (progress) => {
    const { fraction } = progress
    if (fraction <= last) return
    last = fraction
    const secondsLeft = left.at(now() / 1000, fraction)
    report(secondsLeft === null ? progress : { ...progress, secondsLeft })
  }
}
