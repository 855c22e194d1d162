import type { Progress } from '../shared/engineApi'
import { roughDuration } from '../shared/roughDuration'

const units = { seconds: 's', minutes: 'min', hours: 'h' }

function durationOf(seconds: number): string {
  const { count, unit } = roughDuration(seconds)
  return `${count} ${units[unit]}`
}

/** Shorter work needs no progress. */
const quick = 1000

/** Progress on standard error: one line that is rewritten on a terminal, elsewhere one at first and one each tenth. */
export function progressReporter(stream: NodeJS.WriteStream): {
  report: (progress: Progress) => void
  end: () => void
} {
  const started = performance.now()
  let tenth = -1
  let open = false
  return {
    report({ step, fraction, secondsLeft }) {
      if (performance.now() - started < quick) return
      const left =
        secondsLeft === undefined || fraction >= 1 ? '' : `, about ${durationOf(secondsLeft)} left`
      const percent = `${step} ${Math.round(fraction * 100)} %${left}`
      if (stream.isTTY) {
        stream.write(`\r\x1b[K${percent}`)
        open = true
        return
      }
      const now = Math.floor(fraction * 10)
      if (now !== tenth) stream.write(`${percent}\n`)
      tenth = now
    },
    end() {
      if (open) stream.write('\r\x1b[K')
      open = false
    },
  }
}
