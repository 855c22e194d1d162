import { madd, nmadd, splat } from './simd'

/** ln 2 in two parts; the first has 21 trailing zero bits, so that its product with an exponent is exact. */
export const LN2_HIGH: f64 = 6.93147180369123816490e-1
export const LN2_LOW: f64 = 1.90821492927058770002e-10
const LOG2_E: f64 = 1.4426950408889634074
/** Adding it leaves the nearest integer in the lowest bits. */
const SHIFT: f64 = 6755399441055744.0
const SMALLEST: f64 = -708.0
const LARGEST: f64 = 709.0

/**
 * eˣ to 2 ulp, for x in −708 … 709; outside it is that of the nearest bound.
 *
 * x = n ln 2 + r, |r| ≤ ln 2 / 2; eʳ = 1 + r + r² P(r), where P of degree 9 interpolates
 * (eʳ − 1 − r) / r² at the Chebyshev nodes of that interval (relative error 1.7e-17).
 */
// @ts-ignore: decorator
@inline
export function exp(x: v128): v128 {
  x = f64x2.pmin(splat(LARGEST), f64x2.pmax(splat(SMALLEST), x))
  const shifted = f64x2.add(f64x2.mul(x, splat(LOG2_E)), splat(SHIFT))
  const n = f64x2.sub(shifted, splat(SHIFT))
  const r = nmadd(n, splat(LN2_LOW), nmadd(n, splat(LN2_HIGH), x))
  let p = madd(r, splat(2.5100385495510319078e-8), splat(2.7620088445409748161e-7))
  p = madd(r, p, splat(2.7557268459997064772e-6))
  p = madd(r, p, splat(2.4801521295954375131e-5))
  p = madd(r, p, splat(1.9841269863053616878e-4))
  p = madd(r, p, splat(1.3888888917213716901e-3))
  p = madd(r, p, splat(8.3333333333300618325e-3))
  p = madd(r, p, splat(4.1666666666624127873e-2))
  p = madd(r, p, splat(1.6666666666666667453e-1))
  p = madd(r, p, splat(0.5))
  const e = f64x2.add(splat(1.0), madd(f64x2.mul(r, r), p, r))
  return i64x2.add(e, i64x2.shl(shifted, 52))
}
