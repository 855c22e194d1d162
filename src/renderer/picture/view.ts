import type { EChartsType } from 'echarts/core'
import type { Picture } from '../../shared/engineApi'
import { frameOf, projectionOf } from '../composables/projection'
import type { Frame } from '../composables/drawMarks'
import type { Projection } from '../composables/hitTest'

/** Where the picture's places are on the screen now. */
export interface View {
  projection: Projection
  frame: Frame
  /** Device pixels of one CSS pixel. */
  ratio: number
}

/** Null while the chart shows nothing. */
export function viewOf(chart: EChartsType, picture: Picture): View | null {
  const projection = projectionOf(chart, picture)
  const frame = frameOf(chart)
  if (!projection || !frame || frame.width < 1 || frame.height < 1) return null
  return { projection, frame, ratio: window.devicePixelRatio }
}

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
