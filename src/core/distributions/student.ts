import jstat from 'jstat'

/** Probability that a Student variable of `degrees` degrees of freedom, a fraction or not, is not above t. */
export const studentCdf = (t: number, degrees: number): number =>
  jstat.jStat.studentt.cdf(t, degrees)

/** The value that such a variable does not exceed with probability p. */
export const studentQuantile = (p: number, degrees: number): number =>
  jstat.jStat.studentt.inv(p, degrees)
