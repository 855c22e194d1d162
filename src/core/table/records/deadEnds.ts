/**
 * Places in a text from which no quote closes a cell that is open there. Where each of many lines opens a
 * quote and none closes, every search would go to the end of the text.
 */
export type DeadEnds = ReturnType<typeof createDeadEnds>

export function createDeadEnds() {
  const places = new Set<number>()
  return {
    has: (place: number): boolean => places.has(place),
    /** The places that a search in vain has passed. */
    add(passed: readonly number[]): void {
      for (const place of passed) places.add(place)
    },
  }
}
