import type { SeriesOption } from 'echarts'
import type { EChartsType } from 'echarts/core'
import { onBeforeUnmount, watch, type Ref } from 'vue'
import type { Picture } from '../../shared/engineApi'
import type { PictureWindow } from '../../shared/api/pictureWindow'
import type { MassBitmap } from './massBitmap'
import { paintSeries } from './paintSeries'
import { PointLayer } from './pointLayer'
import type { PointSeries } from './stampedPoints'
import { insideFrame, viewOf, type View } from './view'

/** What the picture shows of its model and rows, from below to above. */
export interface Scene {
  picture: Picture
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
 * Keeps the canvas over the chart's axes in step with the scene and with the chart's zoom and size. Own drawing, because a
 * chart draws everything anew for every step of a zoom.
 */
export function useScene(
  chart: Readonly<Ref<EChartsType | null>>,
  canvas: Readonly<Ref<HTMLCanvasElement | null>>,
  scene: Readonly<Ref<Scene>>,
) {
  let view: View | null = null
  const layer = new PointLayer()
  let frame = 0
  let work: ReturnType<typeof setTimeout> | undefined

  /** Where things are, after the chart was drawn anew. */
  function measure(): void {
    const now = chart.value
    view = now && viewOf(now, scene.value.picture)
    if (now && canvas.value) fit(canvas.value, now)
    // Few points are there at once; more are made apart from the task in which the chart was drawn.
    if (scene.value.points.reduce((sum, { data }) => sum + data.length / 2, 0) <= atOnce) advance()
    else {
      clearTimeout(work)
      work = setTimeout(advance)
    }
    draw()
  }

  function draw(): void {
    const context = canvas.value?.getContext('2d')
    if (!context) return
    const ratio = window.devicePixelRatio
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.clearRect(0, 0, context.canvas.width, context.canvas.height)
    const now = view
    if (!now) return
    const { below, above, closer, mass } = scene.value
    insideFrame(context, now, () => {
      // A mass hides what is below it.
      mass?.draw(context, now)
      paintBoth(context, now, below, closer && { ...closer, series: closer.below })
      layer.draw(context, now)
      paintBoth(context, now, above, closer && { ...closer, series: closer.above })
    })
  }

  /** Points of the present scene and view, as far as there is time. */
  function advance(): void {
    clearTimeout(work)
    if (!view) return
    if (!layer.advance(scene.value.points, view)) work = setTimeout(advance)
    else later()
  }

  const later = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(draw)
  }

  watch(chart, (now) => now?.on('rendered', measure), { immediate: true })
  watch(
    scene,
    (next, former) => {
      // Other rows at their former places would be wrong; the same rows in another look may stay.
      if (next.picture !== former.picture) {
        layer.drop()
        view = chart.value && viewOf(chart.value, next.picture)
      }
      advance()
      later()
    },
    { flush: 'post' },
  )
  onBeforeUnmount(() => {
    cancelAnimationFrame(frame)
    clearTimeout(work)
  })
}

/** A canvas as large as its chart, with as many pixels as the screen has. Setting a size, even the same one, makes a new canvas. */
export function fit(canvas: HTMLCanvasElement, chart: EChartsType): void {
  const ratio = window.devicePixelRatio
  const [width, height] = [chart.getWidth() * ratio, chart.getHeight() * ratio].map(Math.round)
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
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
