/**
 * Wraps an asynchronous job so that at most one call is in flight; of the arguments that arrive
 * meanwhile only the latest is run, when the one in flight has ended. For answers to a control
 * that is being dragged: each is as fresh as the engine is fast, and none queues up.
 */
export function latestWins<A extends unknown[]>(
  job: (...args: A) => Promise<void>,
): (...args: A) => Promise<void> {
  let next: A | null = null
  let running: Promise<void> | null = null
  const drain = async () => {
    try {
      while (next) {
        const args = next
        next = null
        await job(...args)
      }
    } finally {
      running = null
    }
  }
  return (...args) => {
    next = args
    running ??= drain()
    return running
  }
}
