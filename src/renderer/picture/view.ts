import type { Point } from '../../shared/engineApi'
import type { Frame, Projection } from '../composables/projection'

/** Where the picture's places are on the screen now. */
export interface View {
  projection: Projection
  frame: Frame
  /** Device pixels of one CSS pixel. */
  ratio: number
}

export const placeAt = ({ projection: { x, y } }: View, pixel: Point): Point => ({
  x: (pixel.x - x.offset) / x.scale,
  y: (pixel.y - y.offset) / y.scale,
})

export const isInFrame = ({ frame }: View, { x, y }: Point): boolean =>
  x >= frame.left &&
  x <= frame.left + frame.width &&
  y >= frame.top &&
  y <= frame.top + frame.height

export const sameView = (a: View, b: View): boolean =>
  a.ratio === b.ratio &&
  (['left', 'top', 'width', 'height'] as const).every((side) => a.frame[side] === b.frame[side]) &&
  (['x', 'y'] as const).every(
    (axis) =>
      a.projection[axis].offset === b.projection[axis].offset &&
      a.projection[axis].scale === b.projection[axis].scale,
  )

/** The frame in device pixels, on whole ones: bitmaps are not blurred then. */
export const deviceFrame = ({ frame, ratio }: View): Frame => ({
  left: Math.round(frame.left * ratio),
  top: Math.round(frame.top * ratio),
  width: Math.round(frame.width * ratio),
  height: Math.round(frame.height * ratio),
})

/** Draws only inside the frame. */
export function insideFrame(
  context: CanvasRenderingContext2D,
  { frame }: View,
  draw: () => void,
): void {
  context.save()
  context.beginPath()
  context.rect(frame.left, frame.top, frame.width, frame.height)
  context.clip()
  draw()
  context.restore()
}
