/** The parts of jstat that are used; it comes without types. */
declare module 'jstat' {
  interface Distribution<Parameters extends number[]> {
    cdf(x: number, ...parameters: Parameters): number
    inv(p: number, ...parameters: Parameters): number
  }
  const jstat: {
    jStat: {
      gammaln(x: number): number
      /** Regularised incomplete beta function. */
      ibeta(x: number, a: number, b: number): number
      chisquare: Distribution<[degrees: number]>
      normal: Distribution<[mean: number, deviation: number]>
      studentt: Distribution<[degrees: number]>
    }
  }
  export default jstat
}
