import type { Random } from './rng'

/**
 * `count` of n rows drawn without replacement, ascending: selection sampling (Knuth, The Art of Computer Programming 2, 3.4.2,
 * algorithm S).
 */
export function drawRows(n: number, count: number, random: Random): Int32Array {
  const chosen = new Int32Array(count)
  for (let row = 0, taken = 0; taken < count; row++)
    if ((n - row) * random.uniform() < count - taken) chosen[taken++] = row
  return chosen
}
