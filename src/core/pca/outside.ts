/**
 * A direction outside the kept components whose variance is more than so many times what chance makes of the others' mean has a part
 * of its own; at most so many of them.
 */
const dominating = 2
const mostOwn = 20

/**
 * What good rows have outside the kept components: q directions with a variance of their own, the same for all families, and one
 * variance in all others. Alone, the squared prediction error Q would be blind to the others where a few directions make up
 * most of it, as they do where the kept components end amid a factor.
 */
export interface Outside {
  /** q: variance along the first components that are not kept. */
  variances: Float64Array
  /** In all other directions. */
  variance: number
  /** Degrees of freedom of a row's squared distance outside: see `outsideOf`. */
  degrees: number
}

/** Of the mean variance of a column: what exact dependence leaves outside is rounding, and no row is to be judged by that. */
const leastShare = 1e-6

/**
 * The squared distance of a good row outside the kept components, Σ tⱼ²/λⱼ over the q directions plus what is left of Q divided by
 * g, is taken for χ²: the first part is one of q degrees; g χ² of h degrees has the mean Σ λ and the variance 2 Σ λ² of the second
 * (Box 1954, Some theorems on quadratic forms, theorem 3.1; Jackson and Mudholkar 1979, of Q).
 *
 * Of n rows the variances along m even directions spread by chance up to (1 + √(m/n))² times their mean (Marchenko and Pastur 1967),
 * and Σ λ² is too large by (Σ λ)²/n (Bai and Saranadasa 1996, equation 3.6).
 *
 * @param variances along every component, largest first; 0 where nothing varies
 * @param count of the kept components
 * @param columns d
 * @param rows n, by frequency
 */
export function outsideOf(
  variances: Float64Array,
  count: number,
  columns: number,
  rows: number,
): Outside {
  const total = variances.reduce((sum, value) => sum + value, 0)
  const varying = variances.filter((value) => value > 0)
  let [sum, squares] = [0, 0]
  for (const value of varying.subarray(count)) {
    sum += value
    squares += value * value
  }
  let q = 0
  for (; q < mostOwn && count + q + 1 < varying.length; q++) {
    const next = varying[count + q]
    const others = varying.length - count - q - 1
    const dimensions = columns - count - q
    const ratio = Math.min(dimensions, rows) / Math.max(dimensions, rows)
    if (next * others <= dominating * (1 + Math.sqrt(ratio)) ** 2 * (sum - next)) break
    sum -= next
    squares -= next * next
  }
  const own = varying.slice(count, count + q)
  const floor = (leastShare * total) / columns
  // Even directions have the least of such sums.
  squares = Math.max(squares - sum ** 2 / (rows - 1), sum ** 2 / (columns - count - q))
  if (!(sum > 0) || !(squares / sum > floor))
    return { variances: own, variance: floor, degrees: Math.max(1, columns - count) }
  return { variances: own, variance: squares / sum, degrees: q + (sum * sum) / squares }
}
