import { computed, type Ref } from 'vue'
import { scene as sceneOf, type PictureInput, type Scene as PictureScene } from '../../charts/input'
import { axes as chartAxes } from '../../charts/axes'
import { seriesAbove, seriesBelow, seriesOfPoints } from '../../charts/pictureOption'
import { useChartWords } from '../composables/useChartWords'
import { useTheme } from '../composables/useTheme'
import type { Shown } from '../stores/analysis'
import { useExtras } from '../stores/extras'
import { useLayers } from '../stores/layers'
import { useSession } from '../stores/session'
import type { Windows } from '../composables/zoomKeys'
import { MassBitmap } from './massBitmap'
import { isPointSeries, type PointSeries } from './stampedPoints'
import type { Scene } from './useScene'
import { usePlot, type PlotAxis } from './usePlot'
import { useWindow } from './useWindow'

const noRows = {
  ...{ row: new Int32Array(0), component: new Int32Array(0) },
  ...{ x: new Float64Array(0), y: new Float64Array(0) },
}

/**
 * What the picture shows of model and rows. Where there are too many rows to send, those of the window: each, or how many lie
 * where; coloured by anything but families, a sample.
 */
export function usePictureScene(
  element: Readonly<Ref<HTMLElement | null>>,
  shown: Readonly<Ref<Shown>>,
  windows: Readonly<Ref<Windows>>,
) {
  const layers = useLayers()
  const extras = useExtras()
  const session = useSession()
  const theme = useTheme()
  const words = useChartWords()

  // The picture by itself: what follows from it stays while the flags change.
  const picture = computed(() => shown.value.picture)
  const shownLayers = computed(() => JSON.stringify(layers.show))
  const look = computed<Omit<PictureInput, 'picture'>>(() => {
    void shownLayers.value
    return {
      ...extras.drawn,
      show: { ...layers.show },
      theme: theme.value,
      words: words.value,
      units: session.table?.units,
    }
  })

  const axes = computed(() => plotAxes(sceneOf({ ...look.value, picture: picture.value })))
  const plot = usePlot(element, axes, windows)

  const some = computed(() => picture.value.points.row.length < picture.value.points.total)
  /** Rows come by the window. */
  const large = computed(() => {
    const { categories, uncertainty } = picture.value
    const byFamily = !categories && !uncertainty && !extras.drawn.colourByCluster
    return some.value && byFamily && layers.show.points
  })
  const sampled = computed(() => some.value && layers.show.points && !large.value)
  const { lines, rows } = useWindow(plot, shown, () => large.value)

  const points = computed(() => {
    const all = picture.value
    const here = large.value ? (rows.value?.answer.points ?? noRows) : all.points
    const drawn = { ...all, points: { ...here, total: all.points.total } }
    return seriesOfPoints(sceneOf({ ...look.value, picture: drawn })).filter(isPointSeries) as PointSeries[] // prettier-ignore
  })
  const raster = computed(() => (large.value && rows.value?.answer.mass) || null)
  const mass = computed<MassBitmap | null>((former) =>
    raster.value ? new MassBitmap(raster.value, rows.value!.window, theme.value, former) : null,
  )

  const whole = computed(() => {
    const view = sceneOf({ ...look.value, picture: picture.value })
    return { below: seriesBelow(view), above: seriesAbove(view) }
  })
  const closer = computed(() => {
    const found = lines.value
    if (!found) return null
    const { contours, boundaries, ellipses } = found.answer
    const finer = {
      ...picture.value,
      ...{ boundaries, ellipses },
      contours: picture.value.contours.map((contour, i) => ({ ...contour, rings: contours[i] })),
    }
    const view = sceneOf({ ...look.value, picture: finer, sight: found.sight })
    return { window: found.window, below: seriesBelow(view), above: seriesAbove(view) }
  })

  const scene = computed<Scene>(() => ({
    picture: picture.value,
    axes: axes.value,
    theme: theme.value,
    points: points.value,
    mass: mass.value,
    ...whole.value,
    closer: closer.value,
  }))
  return { plot, scene, mass: raster, large, sampled }
}

/** The axes of the chart on paper: from where to where they go, and what they are called. */
function plotAxes(view: PictureScene): { x: PlotAxis; y: PlotAxis } {
  const { xAxis, yAxis } = chartAxes(view)
  const { x, y } = view.picture
  const part = ({ min, max, name }: { min?: unknown; max?: unknown; name?: string }) => ({
    ...{ min: min as number, max: max as number, name: name ?? '' },
  })
  return { x: { axis: x, ...part(xAxis) }, y: { axis: y, ...part(yAxis) } }
}
