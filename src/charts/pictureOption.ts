import type { EChartsOption } from 'echarts'
import { hasComponentAxis } from '../shared/componentAxes'
import { axes, zoom } from './axes'
import { pictureDescription } from './description'
import { frame, gridBelow } from './frame'
import { generatedSeries } from './generatedSeries'
import type { PictureInput, Scene } from './input'
import { scene } from './input'
import { centreSeries, circleSeries } from './kmeansSeries'
import { legend, legendEntries, legendRow } from './legend'
import { limitLineSeries, outOfToleranceSeries } from './limitSeries'
import { outsideText } from './limitLines'
import { boundarySeries, contourSeries, curveSeries, ellipseSeries } from './lineSeries'
import { centroidSeries, flaggedSeries, selectedSeries } from './markSeries'
import { contourLabelSeries } from './contourLabels'
import { madeOfLines } from './madeOf'
import { ordinaryCount } from './ordinary'
import { massScaleSeries, massSeries } from './massSeries'
import { plainText } from './plainText'
import { pointSeries } from './pointSeries'

/**
 * The whole picture as an echarts option. A pure function of its input; replace the old option with
 * `notMerge: true`, or merge only `flaggedSeries` while the threshold moves.
 *
 * @param interactive zoom and a legend that scrolls, for a window; without it, for paper
 */
export function pictureOption(input: PictureInput, interactive = true): EChartsOption {
  const view = scene(input)
  const look = { theme: view.theme, title: input.title, subtitle: subtitleLines(input) }
  const { base, top } = frame(look, pictureDescription(input))
  return {
    ...base,
    legend: legend(view, top, interactive),
    grid: gridBelow(top, 228),
    ...axes(view),
    series: [
      ...massOf(view, top),
      ...seriesBelow(view),
      ...seriesOfPoints(view),
      ...seriesAbove(view),
      ...flaggedSeries(view),
      selectedSeries(view),
    ],
    ...(interactive && { dataZoom: zoom }),
  }
}

/** How many rows lie where, and what its colours mean: below the legend. */
const massOf = (view: Scene, top: number) =>
  view.mass
    ? [
        massSeries(view.mass, view.theme),
        massScaleSeries(
          view.mass,
          view.theme,
          view.words.rowsPerPlace,
          top + legendRow * legendEntries(view).length + 14,
        ),
      ]
    : []

/** What lies below a picture's points. */
export const seriesBelow = (view: Scene) => [
  outOfToleranceSeries(view),
  contourSeries(view),
  curveSeries(view),
  boundarySeries(view),
]

export const seriesOfPoints = (view: Scene) => [...pointSeries(view), ...generatedSeries(view)]

/** What lies above the points, but for the flags. */
export const seriesAbove = (view: Scene) => [
  ellipseSeries(view),
  circleSeries(view),
  centreSeries(view),
  centroidSeries(view),
  contourLabelSeries(view),
  limitLineSeries(view),
]

/** The lines below the title: those given, and what a reader must know about the picture. */
export function subtitleLines(input: PictureInput): string[] {
  const { picture, grouping, words, ...view } = scene(input)
  const { points, categories } = picture
  const shown = picture.curve === undefined ? 2 : 1
  const lines = [...(input.subtitle ?? [])]
  lines.push(...madeOfLines(picture, words))
  if (picture.marginal && hasComponentAxis(picture)) {
    lines.push(words.marginalOfComponents)
  } else if (picture.marginal && input.modelColumns !== undefined) {
    lines.push(words.marginal(shown, input.modelColumns))
  }
  if (picture.slice) lines.push(words.sliceThrough(picture.slice.line))
  const ordinary = view.show.flagged ? ordinaryCount(view.flags) : 0
  if (ordinary > 0) lines.push(words.ordinaryHere(ordinary, view.flags.count))
  const { rows, count } = view.flags
  const allFlagged = rows.length >= count || !view.show.flagged
  if (view.mass) lines.push(words.counted(points.total))
  else if (points.row.length < points.total)
    lines.push((allFlagged ? words.sample : words.drawnOf)(points.row.length, points.total))
  if (!allFlagged) lines.push(words.flaggedDrawn(rows.length, count))
  if (categories && grouping.colouring === 'category') {
    lines.push(words.colouredBy(categories.column))
  }
  if (grouping.colouring === 'uncertainty') lines.push(words.colouredBy(words.uncertainty))
  const outside = outsideText({ picture, words, limits: view.limits })
  if (outside) lines.push(outside)
  return lines.map(plainText)
}
