import { em, soFar } from '../core/gmm/em'
import type { EmStart } from '../core/gmm/emSteps'
import { ofType } from '../core/gmm/ofType'
import { finishedFit, isNumerical, startOf } from '../core/gmm/fit'
import { hasHope } from '../core/gmm/race'
import type { CovarianceType, Fit } from '../core/gmm/types'
import type { Kernel } from '../core/kernel'
import { errorShape } from './errorShape'
import type { BeginTask, Begun, FinishTask, RestartOutcomeShape, RoundsDone } from './tasks'

type Report = (done: RoundsDone) => void

/** k-means of each restart, or the given mixture, then the short run of every type from there. */
export function begin(kernel: Kernel, task: BeginTask, report: Report): Begun[] {
  const { nComponents, restarts, covarianceTypes, options } = task
  return restarts.flatMap((restart) => {
    const cells = task.start ? null : startOf(kernel, nComponents, restart, options.seed)
    return covarianceTypes.map((type) => {
      const start = cells ?? { kind: 'parameters', mixture: ofType(task.start!, type) }
      return runOf(kernel, type, restart, start, task, report)
    })
  })
}

/**
 * The first rounds of a restart, or all of them: then without its mixture as it began, which of many components and columns is
 * larger than all else that is kept of a fit.
 */
function runOf(
  kernel: Kernel,
  covarianceType: CovarianceType,
  restart: number,
  start: EmStart,
  { options, rounds, toTheEnd }: BeginTask,
  report: Report,
): Begun {
  const lowerBounds: number[] = []
  try {
    const steps = kernel.begin(covarianceType, start, options.regCovar, options.floor)
    const run = em(steps, options)
    while (toTheEnd || lowerBounds.length < rounds) {
      const step = run.next()
      if (step.done && toTheEnd) {
        const outcome = finishedFit(kernel, steps, step.value, options.regCovar)
        return { covarianceType, restart, lowerBounds, outcome }
      }
      if (step.done) break
      if (lowerBounds.length < rounds) lowerBounds.push(step.value.lowerBound)
      report({ covarianceType, restart, iteration: step.value.iteration })
    }
    return { covarianceType, restart, lowerBounds, mixture: steps.mixture() }
  } catch (error) {
    if (!isNumerical(error)) throw error
    return { covarianceType, restart, lowerBounds: [], error: errorShape(error) }
  }
}

/** Runs restarts of one pair to their end, and stops those without hope where it is asked for. */
export function finish(kernel: Kernel, task: FinishTask, report: Report): RestartOutcomeShape[] {
  let { best } = task
  return task.begun.map((begun) => {
    const outcome = finishOne(kernel, task, begun, task.toTheEnd ? -Infinity : best, report)
    // A collapsed restart can have any likelihood: it stops no other.
    if (isFit(outcome) && outcome.degenerate.length === 0) {
      best = Math.max(best, outcome.lowerBound)
    }
    return outcome
  })
}

export const isFit = (outcome: RestartOutcomeShape): outcome is Fit => 'mixture' in outcome

function finishOne(
  kernel: Kernel,
  { covarianceType, options }: FinishTask,
  { restart, lowerBounds, mixture, error }: Begun,
  best: number,
  report: Report,
): RestartOutcomeShape {
  if (!mixture) return error!
  const bounds = [...lowerBounds]
  if (!hasHope(bounds, best)) return { stoppedAt: bounds.at(-1)! }
  try {
    const start = { kind: 'parameters', mixture } as const
    const steps = kernel.begin(covarianceType, start, options.regCovar, options.floor)
    const run = em(steps, options, soFar(bounds))
    for (;;) {
      const step = run.next()
      if (step.done) return finishedFit(kernel, steps, step.value, options.regCovar)
      bounds.push(step.value.lowerBound)
      report({ covarianceType, restart, iteration: step.value.iteration })
      if (!hasHope(bounds, best)) return { stoppedAt: step.value.lowerBound }
    }
  } catch (failure) {
    if (!isNumerical(failure)) throw failure
    return errorShape(failure)
  }
}
