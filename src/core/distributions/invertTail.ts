const halvings = 200

/**
 * Where a tail probability comes down to p: bisection, as tails fall and need no derivative.
 *
 * @param tail falls from 1 at 0 towards 0
 * @param p in 0 … 1, both excluded
 */
export function invertTail(tail: (x: number) => number, p: number): number {
  let [low, high] = [0, 1]
  while (tail(high) > p && high < Number.MAX_VALUE / 2) [low, high] = [high, 2 * high]
  for (let i = 0; i < halvings; i++) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (tail(middle) > p) low = middle
    else high = middle
  }
  return high
}
