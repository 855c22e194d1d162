/** Room that a label takes along the edge of the frame, in pixels: its height, or its text's width. */
const labelHeight = 26
const widthOf = (text: string) => 12 + 7 * text.length
const clearance = 4
/** Below a horizontal line there is room for its own label. */
const below = 22

/** How far below the top a label beside a vertical line stands, clear of horizontal ones. */
export const labelDrop = (height: number, crossing: readonly number[]): number =>
  freePlace(height, labelHeight, crossing, below)

/** How far from the right end of a horizontal line its label stands, clear of vertical ones. */
export const labelIndent = (width: number, text: string, crossing: readonly number[]): number =>
  freePlace(width, widthOf(text), crossing, clearance)

/**
 * Where a label begins, measured from the edge, so that none of the lines that cross its way goes
 * through it; at the edge where there is no such place.
 */
function freePlace(
  length: number,
  room: number,
  crossing: readonly number[],
  behind: number,
): number {
  const lines = crossing.filter((line) => line >= 0 && line <= length)
  const starts = [0, ...lines.map((line) => line + behind)].sort((a, b) => a - b)
  const isFree = (start: number) =>
    start + room <= length && !lines.some((line) => line > start - behind && line < start + room)
  return starts.find(isFree) ?? 0
}
