/** a · b + c, rounded once where the build is relaxed and the machine can. */
// @ts-ignore: decorator
@inline
export function madd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f64x2.relaxed_madd(a, b, c)
  return f64x2.add(c, f64x2.mul(a, b))
}

/** c − a · b, rounded once where the build is relaxed and the machine can. */
// @ts-ignore: decorator
@inline
export function nmadd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f64x2.relaxed_nmadd(a, b, c)
  return f64x2.sub(c, f64x2.mul(a, b))
}

/** Adds to the two numbers at `p`. */
// @ts-ignore: decorator
@inline
export function addTo(p: usize, sums: v128): void {
  v128.store(p, f64x2.add(v128.load(p), sums))
}

/** Sum of the two lanes. */
// @ts-ignore: decorator
@inline
export function sumOf(a: v128): f64 {
  return f64x2.extract_lane(a, 0) + f64x2.extract_lane(a, 1)
}

/** The sums of two vectors, as one vector. */
// @ts-ignore: decorator
@inline
export function sumsOf(a: v128, b: v128): v128 {
  return f64x2.add(v128.shuffle<f64>(a, b, 0, 2), v128.shuffle<f64>(a, b, 1, 3))
}

// @ts-ignore: decorator
@inline
export function splat(x: f64): v128 {
  return f64x2.splat(x)
}

/** The number at `p`, in both lanes. */
// @ts-ignore: decorator
@inline
export function splatAt(p: usize): v128 {
  return v128.load64_splat(p)
}

/** Both lanes of a comparison are true. */
// @ts-ignore: decorator
@inline
export function both(mask: v128): bool {
  return i64x2.all_true(mask)
}
