import type { Progress } from '../shared/engineApi'

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

/** Before so much of the work and so many seconds, the time left is a guess. */
const tellingFraction = 0.05
const tellingSeconds = 1

/** Passes on only what moves forward, so that no bar ever runs back, with the time left once it is known. */
export function monotone(report: ReportProgress, now = () => performance.now()): ReportProgress {
  const begun = now()
  let last = -1
  return (progress) => {
    const { fraction } = progress
    if (fraction <= last) return
    last = fraction
    const seconds = (now() - begun) / 1000
    const known = fraction >= tellingFraction && seconds >= tellingSeconds
    report(known ? { ...progress, secondsLeft: (seconds * (1 - fraction)) / fraction } : progress)
  }
}
