/**
 * Which tabs stand in a strip, in their order: the first that fit, and then the one that was taken from behind them.
 * @param widths of every tab, in pixels
 * @param room of the strip
 * @param more width of the button that opens the rest
 * @param kept index of a tab that is in sight in any case, the last of the strip where it does not fit by itself
 */
export function fittingTabs(
  widths: readonly number[],
  room: number,
  more: number,
  kept: number,
): number[] {
  const all = widths.map((_, i) => i)
  if (sum(widths) <= room) return all
  const within = room - more
  let count = 0
  for (let used = 0; count < widths.length && used + widths[count]! <= within; count++)
    used += widths[count]!
  if (kept < count) return all.slice(0, count)
  while (count > 0 && sum(widths.slice(0, count)) + (widths[kept] ?? 0) > within) count--
  return kept < widths.length ? [...all.slice(0, count), kept] : all.slice(0, count)
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
