import { IsodenseError } from '../core/errors'

export const isCancelled = (error: unknown): boolean =>
  error instanceof IsodenseError && error.code === 'Cancelled'

/** What somebody else's work comes to, unless the one who waits for it is stopped before. @throws Cancelled */
export function orStopped<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work
  return new Promise((resolve, reject) => {
    const stop = () => reject(new IsodenseError('Cancelled', 'Stopped.'))
    if (signal.aborted) return stop()
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
