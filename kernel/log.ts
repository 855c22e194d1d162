import { LN2_HIGH, LN2_LOW } from './exp'
import { madd, splat } from './simd'

/** 2⁵², whose lowest bits are then an integer; with the bias of an exponent. */
const SHIFT_BITS: i64 = 0x4330000000000000
const SHIFT_AND_BIAS: f64 = 4503599627370496.0 + 1023.0
/** From the bits of √½ to those of 1: mantissas are taken from √½ … √2. */
const TO_ONE: i64 = 0x3ff0000000000000 - 0x3fe6a09e667f3bcd

/**
 * Natural logarithm to 2 ulp, for positive normal numbers.
 *
 * x = 2ᵏ (1 + f); with s = f / (2 + f), log(1 + f) = 2 s + s z R(z), z = s², summed as
 * f − (f²/2 − s (f²/2 + z R)) so that its leading part is exact (the arrangement of FDLIBM's e_log.c).
 * R of degree 6 interpolates at the Chebyshev nodes (relative error 4.5e-18).
 */
// @ts-ignore: decorator
@inline
export function log(x: v128): v128 {
  const biased = i64x2.shr_u(i64x2.add(x, i64x2.splat(TO_ONE)), 52)
  const k = f64x2.sub(v128.or(biased, i64x2.splat(SHIFT_BITS)), splat(SHIFT_AND_BIAS))
  const mantissa = i64x2.sub(x, i64x2.shl(i64x2.sub(biased, i64x2.splat(1023)), 52))
  const f = f64x2.sub(mantissa, splat(1.0))
  const s = f64x2.div(f, f64x2.add(splat(2.0), f))
  const z = f64x2.mul(s, s)
  let r = madd(z, splat(0.14616721179861815749), splat(0.15331699633543858719))
  r = madd(z, r, splat(0.18182889786191042483))
  r = madd(z, r, splat(0.22222211125722808938))
  r = madd(z, r, splat(0.28571428626031066765))
  r = madd(z, r, splat(0.39999999999899381939))
  r = madd(z, r, splat(0.66666666666666696905))
  r = f64x2.mul(z, r)
  const half = f64x2.mul(splat(0.5), f64x2.mul(f, f))
  const low = madd(s, f64x2.add(half, r), f64x2.mul(k, splat(LN2_LOW)))
  return madd(k, splat(LN2_HIGH), f64x2.sub(f, f64x2.sub(half, low)))
}
