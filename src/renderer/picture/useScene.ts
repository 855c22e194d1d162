import type { SeriesOption } from 'echarts'
import { onBeforeUnmount, watch, type Ref } from 'vue'
import type { Theme } from '../../charts/palette'
import type { Picture } from '../../shared/engineApi'
import type { PictureWindow } from '../../shared/api/pictureWindow'
import type { MassBitmap } from './massBitmap'
import { paintAxes } from './paintAxes'
import { paintSeries } from './paintSeries'
import { PointLayer } from './pointLayer'
import type { PointSeries } from './stampedPoints'
import type { Plot, PlotAxis } from './usePlot'
import { insideFrame, type View } from './view'

/** What the picture shows of its model and rows, from below to above. */
export interface Scene {
  picture: Picture
  axes: { x: PlotAxis; y: PlotAxis }
  theme: Theme
  below: readonly SeriesOption[]
  points: readonly PointSeries[]
  mass: MassBitmap | null
  above: readonly SeriesOption[]
  /** The same lines for a part of the picture as a closer look shows them. */
  closer: {
    window: PictureWindow
    below: readonly SeriesOption[]
    above: readonly SeriesOption[]
  } | null
}

/** So many points take less than a millisecond. */
const atOnce = 2_000

/**
 * Keeps the picture's canvas in step with the scene, the zoom and the size. Own drawing, because a chart draws everything anew
 * for every step of a zoom.
 */
export function useScene(
  plot: Plot,
  canvas: Readonly<Ref<HTMLCanvasElement | null>>,
  scene: Readonly<Ref<Scene>>,
) {
  const layer = new PointLayer()
  let frame = 0
  let work: ReturnType<typeof setTimeout> | undefined

  function draw(): void {
    const view = plot.view.value
    const context = canvas.value && contextOf(canvas.value, plot)
    if (!context || !view) return
    // Where things are, for whoever looks at the pixels.
    canvas.value!.dataset['view'] = JSON.stringify(view)
    const { axes, theme, below, above, closer, mass } = scene.value
    paintAxes(context, view, axes, theme)
    insideFrame(context, view, () => {
      // A mass hides what is below it.
      mass?.draw(context, view)
      paintBoth(context, view, below, closer && { ...closer, series: closer.below })
      layer.draw(context, view)
      paintBoth(context, view, above, closer && { ...closer, series: closer.above })
    })
  }

  /** Points of the present scene and view, as far as there is time. */
  function advance(): void {
    clearTimeout(work)
    const view = plot.view.value
    if (!view) return
    if (!layer.advance(scene.value.points, view)) work = setTimeout(advance)
    else later()
  }

  const later = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(draw)
  }

  watch(
    [scene, plot.view, canvas],
    ([next], [former]) => {
      // Other rows at their former places would be wrong; the same rows in another look may stay.
      if (next.picture !== former?.picture) layer.drop()
      const count = next.points.reduce((sum, { data }) => sum + data.length / 2, 0)
      clearTimeout(work)
      // Few points are there at once.
      if (count <= atOnce) advance()
      else work = setTimeout(advance)
      later()
    },
    { flush: 'post', immediate: true },
  )
  onBeforeUnmount(() => {
    cancelAnimationFrame(frame)
    clearTimeout(work)
  })
}

/** An empty canvas as large as its plot, with as many pixels as the screen has. Setting a size, even the same one, makes a new canvas. */
export function contextOf(
  canvas: HTMLCanvasElement,
  { size }: Plot,
  settings?: CanvasRenderingContext2DSettings,
): CanvasRenderingContext2D | null {
  const { ratio } = size.value
  const [width, height] = [size.value.width * ratio, size.value.height * ratio].map(Math.round)
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
  const context = canvas.getContext('2d', settings)
  context?.setTransform(ratio, 0, 0, ratio, 0, 0)
  context?.clearRect(0, 0, size.value.width, size.value.height)
  return context
}

/** Series outside of the closer look's window, and the closer ones within. */
function paintBoth(
  context: CanvasRenderingContext2D,
  view: View,
  series: readonly SeriesOption[],
  closer: { window: PictureWindow; series: readonly SeriesOption[] } | null,
): void {
  if (!closer) return paintSeries(context, series, view)
  const { frame, projection } = view
  const { from, to } = closer.window
  const [left, right] = [from.x, to.x].map((x) => projection.x.offset + x * projection.x.scale)
  const [bottom, top] = [from.y, to.y].map((y) => projection.y.offset + y * projection.y.scale)
  const within = new Path2D()
  within.rect(left, top, right - left, bottom - top)
  const coversFrame =
    left <= frame.left &&
    top <= frame.top &&
    right >= frame.left + frame.width &&
    bottom >= frame.top + frame.height
  if (!coversFrame) {
    const outside = new Path2D(within)
    outside.rect(frame.left, frame.top, frame.width, frame.height)
    context.save()
    context.clip(outside, 'evenodd')
    paintSeries(context, series, view)
    context.restore()
  }
  context.save()
  context.clip(within)
  paintSeries(context, closer.series, view)
  context.restore()
}
