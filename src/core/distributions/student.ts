import jstat from 'jstat'

/** Probability that a Student variable of `degrees` degrees of freedom, a fraction or not, is not above t. */
export const studentCdf = (t: number, degrees: number): number =>
  jstat.jStat.studentt.cdf(t, degrees)
