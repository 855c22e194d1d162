import type { Steps } from '../../core/steps'
import type { Guard } from '../../shared/api/guards'
import type { FinishedFit } from '../finishedFit'

/** One check of a finished fit; in steps where it looks at many rows. */
export type Check = (finished: FinishedFit) => Guard[] | Steps<Guard[]>
