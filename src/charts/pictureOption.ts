import type { EChartsOption } from 'echarts'
import { axes, zoom } from './axes'
import { pictureDescription } from './description'
import type { PictureInput } from './input'
import { scene } from './input'
import { legend } from './legend'
import { boundarySeries, contourSeries, curveSeries, ellipseSeries } from './lineSeries'
import { centroidSeries, flaggedSeries, selectedSeries } from './markSeries'
import { tokens } from './palette'
import { plainText } from './plainText'
import { pointSeries } from './pointSeries'

export const fontFamily =
  'system-ui, -apple-system, Segoe UI, Roboto, Helvetica Neue, Noto Sans, Noto Sans TC, Arial, sans-serif'

const subtitleLine = 18

/**
 * The whole picture as an echarts option. A pure function of its input; replace the old option with
 * `notMerge: true`, or merge only `flaggedSeries` while the threshold moves.
 *
 * @param interactive zoom and a legend that scrolls, for a window; without it, for paper
 */
export function pictureOption(input: PictureInput, interactive = true): EChartsOption {
  const view = scene(input)
  const colours = tokens[view.theme]
  const subtitle = subtitleLines(input)
  const titleHeight = (input.title === undefined ? 0 : 30) + subtitle.length * subtitleLine
  const top = titleHeight === 0 ? 16 : titleHeight + 24
  const option: EChartsOption = {
    backgroundColor: colours.background,
    animation: false,
    textStyle: { fontFamily },
    aria: { enabled: true, label: { description: pictureDescription(input) } },
    title: {
      show: titleHeight > 0,
      text: plainText(input.title ?? ''),
      subtext: subtitle.join('\n'),
      left: 16,
      top: 12,
      itemGap: 8,
      textStyle: { color: colours.text, fontSize: 17, fontWeight: 600 },
      subtextStyle: { color: colours.faintText, fontSize: 12.5, lineHeight: subtitleLine },
    },
    legend: legend(view, top, interactive),
    grid: {
      left: 16,
      right: 228,
      top,
      bottom: 16,
      outerBoundsMode: 'same',
      outerBoundsContain: 'all',
    },
    ...axes(view),
    series: [
      contourSeries(view),
      curveSeries(view),
      boundarySeries(view),
      ...pointSeries(view),
      ellipseSeries(view),
      centroidSeries(view),
      ...flaggedSeries(view),
      selectedSeries(view),
    ],
  }
  if (interactive) option.dataZoom = zoom
  return option
}

/** The lines below the title: those given, and what a reader must know about the picture. */
export function subtitleLines(input: PictureInput): string[] {
  const { picture, words } = scene(input)
  const { points } = picture
  const shown = picture.curve === undefined ? 2 : 1
  const lines = [...(input.subtitle ?? [])]
  if (picture.marginal && input.modelColumns !== undefined) {
    lines.push(words.marginal(shown, input.modelColumns))
  }
  if (points.row.length < points.total) lines.push(words.sample(points.row.length, points.total))
  return lines.map(plainText)
}
