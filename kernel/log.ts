import { madd } from './simd'

/**
 * Constants as vectors, as those of `exp`. In order: the coefficients of R from the highest; 1, 2, ½;
 * ln 2; 2⁵² + 1023; then as integers: from the bits of √½ to those of 1 (mantissas are taken from
 * √½ … √2), the bits of 2⁵², 1023.
 */
// @ts-ignore: decorator
@inline
const TABLE = memory.data<f64>(
  [
    0.14616721179861815749, 0.14616721179861815749, 0.15331699633543858719, 0.15331699633543858719,
    0.18182889786191042483, 0.18182889786191042483, 0.22222211125722808938, 0.22222211125722808938,
    0.28571428626031066765, 0.28571428626031066765, 0.39999999999899381939, 0.39999999999899381939,
    0.66666666666666696905, 0.66666666666666696905, 1.0, 1.0, 2.0, 2.0, 0.5, 0.5,
    6.93147180369123816490e-1, 6.93147180369123816490e-1, 1.90821492927058770002e-10, 1.90821492927058770002e-10,
    4503599627371519.0, 4503599627371519.0,
  ],
  16,
)
// @ts-ignore: decorator
@inline
const INTEGERS = memory.data<i64>(
  [
    0x3ff0000000000000 - 0x3fe6a09e667f3bcd, 0x3ff0000000000000 - 0x3fe6a09e667f3bcd,
    0x4330000000000000, 0x4330000000000000, 1023, 1023,
  ],
  16,
)

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
  const biased = i64x2.shr_u(i64x2.add(x, v128.load(INTEGERS)), 52)
  const k = f64x2.sub(v128.or(biased, v128.load(INTEGERS, 16)), v128.load(TABLE, 192))
  const mantissa = i64x2.sub(x, i64x2.shl(i64x2.sub(biased, v128.load(INTEGERS, 32)), 52))
  const f = f64x2.sub(mantissa, v128.load(TABLE, 112))
  const s = f64x2.div(f, f64x2.add(v128.load(TABLE, 128), f))
  const z = f64x2.mul(s, s)
  const z2 = f64x2.mul(z, z)
  const r4 = madd(z, v128.load(TABLE, 16), v128.load(TABLE, 32))
  const r2 = madd(z, v128.load(TABLE, 48), v128.load(TABLE, 64))
  const r0 = madd(z, v128.load(TABLE, 80), v128.load(TABLE, 96))
  const high = madd(z2, v128.load(TABLE), r4)
  const r = f64x2.mul(z, madd(z2, madd(z2, high, r2), r0))
  const half = f64x2.mul(v128.load(TABLE, 144), f64x2.mul(f, f))
  const low = madd(s, f64x2.add(half, r), f64x2.mul(k, v128.load(TABLE, 176)))
  return madd(k, v128.load(TABLE, 160), f64x2.sub(f, f64x2.sub(half, low)))
}
