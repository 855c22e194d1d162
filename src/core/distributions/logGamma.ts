import jstat from 'jstat'

/** ln Γ(x), x > 0. */
export const logGamma = (x: number): number => jstat.jStat.gammaln(x)
