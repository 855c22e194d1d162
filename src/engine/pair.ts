import type { CovarianceType } from '../core/gmm/types'
import type { Matrix } from '../core/matrix'
import { costOf } from './kernel/layout'

/** One model to be tried. */
export interface Pair {
  covarianceType: CovarianceType
  nComponents: number
}

export const isSame = (a: Pair, b: Pair): boolean =>
  a.covarianceType === b.covarianceType && a.nComponents === b.nComponents

/** Multiply-adds of one round. */
export const roundCost = ({ covarianceType, nComponents }: Pair, { rows, columns }: Matrix) =>
  rows * nComponents * costOf(covarianceType, columns)

/** EM has about so many rounds. */
export const usualRounds = 20
