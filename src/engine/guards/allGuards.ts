import type { Guard } from '../../shared/api/guards'
import type { Steps } from '../../core/steps'
import type { FinishedFit } from '../finishedFit'
import { collapsed } from './collapsed'
import { compared } from './compared'
import { converged } from './converged'
import { dependent } from './dependent'
import { duplicates } from './duplicates'
import { fewRows } from './fewRows'
import { excluded } from './excluded'
import { gaugeRounded } from './gaugeRounded'
import { generated } from './generated'
import type { Check } from './check'
import { keptOut } from './keptOut'
import { knownBad } from './knownBad'
import { largestTried } from './largestTried'
import { beyondLimits } from './beyondLimits'
import { leftOut } from './leftOut'
import { marksLost } from './marksLost'
import { nearlyConstant } from './nearlyConstant'
import { preview } from './preview'
import { restartsDisagree } from './restartsDisagree'
import { skewed } from './skewed'
import { sparse } from './sparse'

/** In the order in which they are read. Ties are a matter of the threshold: see `ties.ts`. */
const checks: Check[] = [
  generated,
  preview,
  converged,
  collapsed,
  restartsDisagree,
  fewRows,
  dependent,
  nearlyConstant,
  gaugeRounded,
  duplicates,
  skewed,
  compared,
  largestTried,
  marksLost,
  excluded,
  knownBad,
  keptOut,
  beyondLimits,
  leftOut,
  sparse,
]

/** Pixels of one scale are not judged each by itself, and grey values are whole numbers. */
const ofOwnScales = new Set([nearlyConstant, gaugeRounded])

const concerns = (check: Check, { plan }: FinishedFit): boolean =>
  plan.pca === null || !plan.commonScale || !ofOwnScales.has(check)

/** What a person should know of a fit before signing: doubts first. In steps. */
export function* findingGuards(finished: FinishedFit): Steps<Guard[]> {
  const found: Guard[] = []
  for (const check of checks.filter((one) => concerns(one, finished))) {
    const result = check(finished)
    found.push(...(Array.isArray(result) ? result : yield* result))
    yield
  }
  return found.sort((a, b) => Number(b.severity === 'doubt') - Number(a.severity === 'doubt'))
}
