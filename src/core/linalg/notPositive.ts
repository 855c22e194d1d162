import { IsodenseError } from '../errors'

/** Why a variance, or a pivot of a covariance matrix, gives no density: it vanished, or it overflowed. */
export function notPositive(variance: number): IsodenseError {
  return Number.isFinite(variance) ? singular() : tooLarge()
}

function singular(): IsodenseError {
  return new IsodenseError(
    'CovarianceSingular',
    'A component has no spread in some direction, so it has no density: rows repeat, or columns ' +
      'depend on each other. Use fewer components, leave out a column, or raise reg_covar.',
  )
}

/** For values whose squares leave the range of double precision. */
export function tooLarge(): IsodenseError {
  return new IsodenseError(
    'NotFinite',
    'The values are too large or too far apart to be squared in double precision. ' +
      'Standardise the columns, or use a larger unit.',
  )
}
