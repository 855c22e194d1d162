import type { Frame } from '../composables/projection'

/** Lines end so many pixels outside of the frame, so that their ends are not seen. */
export const margin = 64

/**
 * The part of a stretch of line near a frame (Liang and Barsky, ACM Transactions on Graphics 3, 1984); null where there is
 * none.
 */
export function clipped(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  { left, top, width, height }: Frame,
): [x1: number, y1: number, x2: number, y2: number] | null {
  const [dx, dy] = [x2 - x1, y2 - y1]
  let [from, to] = [0, 1]
  const sides = [
    [-dx, x1 - (left - margin)],
    [dx, left + width + margin - x1],
    [-dy, y1 - (top - margin)],
    [dy, top + height + margin - y1],
  ]
  for (const [step, room] of sides) {
    if (step === 0) {
      if (room < 0) return null
      continue
    }
    const t = room / step
    if (step < 0) from = Math.max(from, t)
    else to = Math.min(to, t)
  }
  if (!(from <= to)) return null
  return [
    from === 0 ? x1 : x1 + from * dx,
    from === 0 ? y1 : y1 + from * dy,
    to === 1 ? x2 : x1 + to * dx,
    to === 1 ? y2 : y1 + to * dy,
  ]
}
