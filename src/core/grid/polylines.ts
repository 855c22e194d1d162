/** A short piece of line between two knots, each named by a number. */
export type Segment = readonly [knot: number, knot: number]

/**
 * Joins segments that share knots into as few long lines as possible. Lines end where other than two
 * segments meet; a closed line repeats its first knot at the end.
 */
export function polylines(segments: readonly Segment[]): number[][] {
  const at = new Map<number, number[]>()
  segments.forEach((segment, s) => {
    for (const knot of segment) at.set(knot, [...(at.get(knot) ?? []), s])
  })
  const used = new Uint8Array(segments.length)
  const follow = (start: number, first: number): number[] => {
    const line = [start]
    let knot = start
    let next: number | undefined = first
    while (next !== undefined) {
      used[next] = 1
      const [a, b] = segments[next]
      knot = a === knot ? b : a
      line.push(knot)
      const meeting = at.get(knot)!
      next = meeting.length === 2 ? meeting.find((s) => !used[s]) : undefined
    }
    return line
  }
  const lines: number[][] = []
  for (const [knot, meeting] of at) {
    if (meeting.length === 2) continue
    for (const s of meeting) if (!used[s]) lines.push(follow(knot, s))
  }
  segments.forEach(([knot], s) => {
    if (!used[s]) lines.push(follow(knot, s))
  })
  return lines
}
