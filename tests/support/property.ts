import fc from 'fast-check'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    seed: string
  }
}

/**
 * fast-check with one seed: everyone tries the same cases, and a failure is that of the change at hand.
 * `npm run nightly` tries those of another seed every day.
 */
fc.configureGlobal({ seed: Number(inject('seed')) })

export default fc
