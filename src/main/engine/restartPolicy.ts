/** Waits before the first, the second and every further restart, in milliseconds. */
const delays = [200, 1000, 3000]
const maxRestarts = 5
const period = 60_000

/**
 * How long to wait before the engine is started again, in milliseconds; null to give up. An engine
 * that dies time after time within a minute would only do it again.
 *
 * @param restarts times of the earlier restarts, in milliseconds
 */
export function restartDelay(restarts: readonly number[], now: number): number | null {
  const recent = restarts.filter((time) => now - time < period).length
  return recent >= maxRestarts ? null : delays[Math.min(recent, delays.length - 1)]
}
