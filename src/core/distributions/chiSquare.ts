import jstat from 'jstat'

/** The value that a χ² variable of `degrees` degrees of freedom does not exceed with probability p. */
export const chiSquareQuantile = (p: number, degrees: number): number =>
  jstat.jStat.chisquare.inv(p, degrees)
