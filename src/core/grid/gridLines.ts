export type Interval = readonly [from: number, to: number]

/** Share of the lines that is spread evenly; the rest goes to the intervals. */
const evenShare = 0.4

/**
 * Places of the lines of a grid along one axis: some evenly over the whole axis, the rest shared
 * equally among `intervals`. An even grid alone would lose a tight family, or every family when one
 * row lies a thousand times further out than the others.
 *
 * @returns `count` increasing places, the first `from`, the last `to`
 */
export function gridLines(
  from: number,
  to: number,
  intervals: readonly Interval[],
  count: number,
): Float64Array {
  const inside = intervals
    .map(([a, b]): Interval => [Math.max(a, from), Math.min(b, to)])
    .filter(([a, b]) => b > a)
  const all = [
    { from, to, share: inside.length > 0 ? evenShare : 1 },
    ...inside.map(([a, b]) => ({ from: a, to: b, share: (1 - evenShare) / inside.length })),
  ]
  // The share of lines up to a place is a piecewise linear function: its value at each break …
  const breaks = [...new Set(all.flatMap((i) => [i.from, i.to]))].sort((a, b) => a - b)
  const shareUpTo = (place: number) =>
    all.reduce((sum, i) => {
      const part = Math.min(1, Math.max(0, (place - i.from) / (i.to - i.from)))
      return sum + i.share * part
    }, 0)
  const shares = breaks.map(shareUpTo)
  // … and its inverse at equal steps.
  const total = shares.at(-1)!
  const lines = new Float64Array(count)
  let segment = 0
  for (let i = 0; i < count; i++) {
    const share = (i / (count - 1)) * total
    while (segment < breaks.length - 2 && shares[segment + 1] < share) segment++
    const [a, b] = [breaks[segment], breaks[segment + 1]]
    const part = (share - shares[segment]) / (shares[segment + 1] - shares[segment])
    lines[i] = Math.min(b, a + part * (b - a))
  }
  lines[count - 1] = to
  return lines
}
