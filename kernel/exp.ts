import { madd, nmadd } from './simd'

/**
 * Constants as vectors in memory: the compiler builds a constant in three slow steps wherever it is
 * used, and a load is one. In order: the bounds, log₂ e, 1.5 · 2⁵² (adding it leaves the nearest
 * integer in the lowest bits), ln 2 in two parts (the first with 21 trailing zero bits, so that its
 * product with an exponent is exact), the coefficients of P from the highest, 1.
 */
// @ts-ignore: decorator
@inline
const TABLE = memory.data<f64>(
  [
    709.0, 709.0, -708.0, -708.0,
    1.4426950408889634074, 1.4426950408889634074, 6755399441055744.0, 6755399441055744.0,
    6.93147180369123816490e-1, 6.93147180369123816490e-1, 1.90821492927058770002e-10, 1.90821492927058770002e-10,
    2.5100385495510319078e-8, 2.5100385495510319078e-8, 2.7620088445409748161e-7, 2.7620088445409748161e-7,
    2.7557268459997064772e-6, 2.7557268459997064772e-6, 2.4801521295954375131e-5, 2.4801521295954375131e-5,
    1.9841269863053616878e-4, 1.9841269863053616878e-4, 1.3888888917213716901e-3, 1.3888888917213716901e-3,
    8.3333333333300618325e-3, 8.3333333333300618325e-3, 4.1666666666624127873e-2, 4.1666666666624127873e-2,
    1.6666666666666667453e-1, 1.6666666666666667453e-1, 0.5, 0.5,
    1.0, 1.0,
  ],
  16,
)

/**
 * eˣ to 2 ulp, for x in −708 … 709; outside it is that of the nearest bound.
 */
// @ts-ignore: decorator
@inline
export function exp(x: v128): v128 {
  return expWithin(f64x2.pmin(v128.load(TABLE), f64x2.pmax(v128.load(TABLE, 16), x)))
}

/**
 * As `exp`, where x is known to lie within the bounds; some bits, no trap, where it does not.
 *
 * x = n ln 2 + r, |r| ≤ ln 2 / 2; eʳ = 1 + r + r² P(r), where P of degree 9 interpolates
 * (eʳ − 1 − r) / r² at the Chebyshev nodes of that interval (relative error 1.7e-17). P is evaluated
 * in pairs (Estrin): nested, its ten steps would wait for each other.
 */
// @ts-ignore: decorator
@inline
export function expWithin(x: v128): v128 {
  const shift = v128.load(TABLE, 48)
  const shifted = f64x2.add(f64x2.mul(x, v128.load(TABLE, 32)), shift)
  const n = f64x2.sub(shifted, shift)
  const r = nmadd(n, v128.load(TABLE, 80), nmadd(n, v128.load(TABLE, 64), x))
  const r2 = f64x2.mul(r, r)
  const r4 = f64x2.mul(r2, r2)
  const p8 = madd(r, v128.load(TABLE, 96), v128.load(TABLE, 112))
  const p6 = madd(r, v128.load(TABLE, 128), v128.load(TABLE, 144))
  const p4 = madd(r, v128.load(TABLE, 160), v128.load(TABLE, 176))
  const p2 = madd(r, v128.load(TABLE, 192), v128.load(TABLE, 208))
  const p0 = madd(r, v128.load(TABLE, 224), v128.load(TABLE, 240))
  const high = madd(r4, p8, madd(r2, p6, p4))
  const p = madd(r4, high, madd(r2, p2, p0))
  const e = f64x2.add(v128.load(TABLE, 256), madd(r2, p, r))
  return i64x2.add(e, i64x2.shl(shifted, 52))
}
