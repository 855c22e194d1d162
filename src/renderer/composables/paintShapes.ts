import { fontFamily } from '../../charts/frame'
import type { DotsShape, LineShape, RingsShape, Shape } from '../../charts/pairs/shapes'

/** Dots this small are squares: nobody sees the difference, and they are drawn in a tenth of the time. */
const squareBelow = 1.5

/**
 * Draws shapes one after the other, as many as there is time for; one at least.
 *
 * @param deadline as performance.now()
 * @returns the first that is not drawn
 */
export function paintShapes(
  context: CanvasRenderingContext2D,
  shapes: readonly Shape[],
  from: number,
  deadline: number,
): number {
  let at = from
  do {
    if (at >= shapes.length) return at
    paint(context, shapes[at++]!)
    // A canvas only notes what it is told until its pixels are asked for: all at once, however long that takes.
    if (deadline < Infinity) context.getImageData(0, 0, 1, 1)
  } while (performance.now() < deadline)
  return at
}

function paint(context: CanvasRenderingContext2D, shape: Shape): void {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, fill, stroke } = shape
      if (fill) {
        context.fillStyle = fill
        context.fillRect(x, y, width, height)
      }
      if (stroke) {
        context.strokeStyle = stroke
        context.lineWidth = 1
        context.strokeRect(x, y, width, height)
      }
      return
    }
    case 'line':
      return line(context, shape)
    case 'dots':
      return dots(context, shape)
    case 'rings':
      return rings(context, shape)
    case 'text': {
      context.save()
      context.translate(shape.x, shape.y)
      if (shape.upwards) context.rotate(-Math.PI / 2)
      context.font = `${shape.bold ? '600 ' : ''}${shape.size}px ${fontFamily}`
      context.textAlign = shape.align === 'middle' ? 'center' : shape.align
      context.fillStyle = shape.fill
      context.fillText(shape.text, 0, 0)
      context.restore()
    }
  }
}

function line(context: CanvasRenderingContext2D, { points, stroke, width, fill, clip }: LineShape) {
  context.save()
  if (clip) {
    context.beginPath()
    context.rect(clip.x, clip.y, clip.width, clip.height)
    context.clip()
  }
  context.beginPath()
  for (let i = 0; i < points.length; i += 2) context.lineTo(points[i]!, points[i + 1]!)
  if (fill) {
    context.fillStyle = fill
    context.fill()
  }
  context.strokeStyle = stroke
  context.lineWidth = width
  context.stroke()
  context.restore()
}

function dots(context: CanvasRenderingContext2D, { points, radius, fill, opacity }: DotsShape) {
  context.fillStyle = fill
  context.globalAlpha = opacity
  const isSquare = radius < squareBelow
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i]!, points[i + 1]!]
    if (isSquare) {
      context.fillRect(x - radius, y - radius, 2 * radius, 2 * radius)
      continue
    }
    context.beginPath()
    context.arc(x, y, radius, 0, 2 * Math.PI)
    context.fill()
  }
  context.globalAlpha = 1
}

function rings(context: CanvasRenderingContext2D, { points, radius, stroke, width }: RingsShape) {
  context.beginPath()
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i]!, points[i + 1]!]
    context.moveTo(x + radius, y)
    context.arc(x, y, radius, 0, 2 * Math.PI)
  }
  context.strokeStyle = stroke
  context.lineWidth = width
  context.stroke()
}
