import { setImmediate as turn } from 'node:timers/promises'
import { IsodenseError } from '../core/errors'
import type { Steps } from '../core/steps'

/** Milliseconds of work after which whatever else waits has its turn. */
const slice = 20

/** Runs long work on this thread without keeping it from anything else. @throws Cancelled, and what the work throws */
export async function inSlices<T>(
  steps: Steps<T>,
  signal?: AbortSignal,
  now = () => performance.now(),
): Promise<T> {
  let begun = now()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (now() - begun < slice) continue
    await turn()
    if (signal?.aborted) throw new IsodenseError('Cancelled', 'Stopped.')
    begun = now()
  }
}
