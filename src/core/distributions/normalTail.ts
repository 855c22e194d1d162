import { normalCdf } from '../grid/normal'

/** Below this the distribution function itself leaves the range of double precision. */
const far = -37
const logRootTwoPi = 0.5 * Math.log(2 * Math.PI)

/** log Φ(z), however far out. */
export function logNormalCdf(z: number): number {
  if (z > far) return Math.log(normalCdf(z))
  // Φ(z) ≈ φ(z) / |z| · (1 − 1/z²): at z = −37 exact to 1e-6.
  return -0.5 * z * z - logRootTwoPi - Math.log(-z) + Math.log1p(-1 / (z * z))
}

/** E[Z | Z < z] of a standard normal variable: −φ(z) / Φ(z) (Tallis 1961, equation 2.7, in one dimension). */
export const meanBelow = (z: number): number =>
  z === Infinity ? 0 : -Math.exp(-0.5 * z * z - logRootTwoPi - logNormalCdf(z))
