import { exp } from './exp'
import { log } from './log'

export { assign, potentials, addCenter } from './kmeans'
export { factorise } from './factor'
export { maximise, maximiseAll, maximiseTied } from './maximisation'
export { logLikelihood, moments, momentsOfLabels } from './moments'
export { peak } from './peak'
export { responsibilities, score } from './score'

/** `bytes` zeros, a multiple of 64. */
export function clear(p: usize, bytes: i32): void {
  const zero = f64x2.splat(0)
  for (const end = p + <usize>bytes; p < end; p += 64) {
    v128.store(p, zero)
    v128.store(p, zero, 16)
    v128.store(p, zero, 32)
    v128.store(p, zero, 48)
  }
}

/** eˣ of `count` numbers (even) in place: for the tests of its accuracy. */
export function exponential(p: usize, count: i32): void {
  for (const end = p + (<usize>count << 3); p < end; p += 16) v128.store(p, exp(v128.load(p)))
}

/** Natural logarithm of `count` numbers (even) in place: for the tests of its accuracy. */
export function logarithm(p: usize, count: i32): void {
  for (const end = p + (<usize>count << 3); p < end; p += 16) v128.store(p, log(v128.load(p)))
}
