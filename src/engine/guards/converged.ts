import type { Check } from './check'
import { doubt } from './guard'

/** EM stopped at the largest number of rounds. */
export const converged: Check = ({ best }) =>
  best.fit!.converged ? [] : [doubt('notConverged', { rounds: best.fit!.iterations })]
