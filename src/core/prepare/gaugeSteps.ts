import type { Observations } from '../matrix'
import type { Steps } from '../steps'
import { gaugeStep } from './gaugeStep'

/** So many rows are looked at, evenly over the data: enough for a step, and no wait. */
const mostRows = 10_000

/** The step in which each column was read, null where there is none; in steps. @param data n × d, user's units */
export function* gaugeSteps(data: Observations): Steps<(number | null)[]> {
  const { values, rows: n, columns: d } = data
  const count = Math.min(n, mostRows)
  const column = new Float64Array(count)
  const found: (number | null)[] = []
  for (let j = 0; j < d; j++) {
    yield
    for (let i = 0; i < count; i++) column[i] = values[Math.floor((i * n) / count) * d + j]
    found.push(gaugeStep(column))
  }
  return found
}
