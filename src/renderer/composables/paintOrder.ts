import { ringStyle } from '../../charts/markSeries'
import { beyondOffset, placesOf } from '../../charts/order/marks'
import { tokens, type Theme } from '../../charts/palette'
import { pointStyle } from '../../charts/pointSeries'
import type { OrderFlags, OrderRows, OrderView } from '../../shared/api/order'
import type { Rings } from './ringLayer'
import type { Overlay } from './useOverlay'

const fineUpTo = 1_000

/** The flagged rows as rings; those beyond the axis stand at its edge. */
export function orderRings(view: OrderView, flags: OrderFlags, theme: Theme): Rings {
  const { flagged } = flags
  const { size } = pointStyle(view.inSight)
  const { gap, width } = ringStyle(flagged.row.length)
  const colour = tokens[theme].flagged
  return {
    key: JSON.stringify([flags.modelId, flags.along]),
    x: flagged.at,
    y: flagged.value.map((value) => Math.max(view.low, value)),
    look: {
      ring: { radius: (size + gap) / 2, width, colour },
      square: size,
      fine: flagged.row.length <= fineUpTo,
    },
    colour,
  }
}

/** Ticks for rows that are not judged, and arrows at flagged rows beyond the axis. */
export function paintEdge(
  context: CanvasRenderingContext2D,
  { projection: { x, y }, frame }: Overlay,
  { view, flags, theme }: { view: OrderView; flags: OrderFlags; theme: Theme },
): void {
  const bottom = frame.top + frame.height
  const inside = (px: number) => px >= frame.left && px <= frame.left + frame.width
  const pixels = (places: Iterable<number>) => {
    const found = new Set<number>()
    for (const at of places) found.add(Math.round(x.offset + at * x.scale))
    return [...found].filter(inside)
  }
  context.beginPath()
  for (const px of pixels(flags.notJudged.at)) {
    context.moveTo(px, bottom)
    context.lineTo(px, bottom - 8)
  }
  context.strokeStyle = tokens[theme].text
  context.lineWidth = 1.5
  context.stroke()
  const { at, value } = flags.flagged
  const arrow = y.offset + view.low * y.scale + beyondOffset
  context.beginPath()
  for (const px of pixels(at.filter((_, i) => value[i] < view.low))) {
    context.moveTo(px - 4.5, arrow - 4)
    context.lineTo(px + 4.5, arrow - 4)
    context.lineTo(px, arrow + 5)
  }
  context.fillStyle = tokens[theme].flagged
  context.fill()
}

/** More selected rows than these have smaller rings. */
const fewSelected = 50

export function paintSelected(
  context: CanvasRenderingContext2D,
  { projection: { x, y }, frame }: Overlay,
  { selected, view, theme }: { selected: OrderRows; view: OrderView; theme: Theme },
): void {
  const radius = selected.row.length <= fewSelected ? 9 : 5
  const drawn = new Set<string>()
  context.save()
  context.beginPath()
  context.rect(frame.left - radius, frame.top, frame.width + 2 * radius, frame.height)
  context.clip()
  context.beginPath()
  for (const [at, value] of placesOf(selected, view.low)) {
    const [px, py] = [x.offset + at * x.scale, y.offset + value * y.scale].map(Math.round)
    if (px < frame.left - radius || px > frame.left + frame.width + radius) continue
    const key = `${px} ${py}`
    if (drawn.has(key)) continue
    drawn.add(key)
    context.moveTo(px + radius, py)
    context.arc(px, py, radius, 0, 2 * Math.PI)
  }
  context.strokeStyle = tokens[theme].text
  context.lineWidth = radius > 5 ? 2.5 : 1.5
  context.stroke()
  context.restore()
}
