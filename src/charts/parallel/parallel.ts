import type { CustomSeriesOption, EChartsOption, LineSeriesOption } from 'echarts'
import { axisLook, frame, gridBelow, legendLook } from '../frame'
import { formatNumber } from '../formatNumber'
import { familyLook, tokens, type Theme } from '../palette'
import { axesSeries } from './axesSeries'
import { parallelDescription } from './description'
import { bandSeries, meanSeries } from './familySeries'
import type { ParallelInput } from './input'
import { linesOf, lineSeries, type LineStretch } from './lineSeries'
import { deviationStep, placeRange } from './places'
import { parallelSubtitle } from './subtitle'
import { englishParallelWords } from './words'

/** Above the axes, for their names at two heights. */
const roomForNames = 44

/**
 * Columns of the model side by side: a faint line for each row of a sample in the colour of its family, the flagged rows over
 * them, the means of the families, tolerance limits on their axes.
 *
 * @param forPaper with legend, and all that is to be known said
 */
export function parallelOption(input: ParallelInput, forPaper = false): EChartsOption {
  const { view, scale, bands, selected, theme = 'light', words = englishParallelWords } = input
  const subtitle = [...(input.subtitle ?? []), ...(forPaper ? parallelSubtitle(input) : [])]
  const { base, top } = frame({ ...input, subtitle }, parallelDescription(input))
  const { flagged: colour } = tokens[theme]
  const { others, flagged, families } = view
  const [low, high] = placeRange(view, scale)
  const room = 0.03 * (high - low)
  const name = (component: number) =>
    words.family(component + 1, families.find((f) => f.component === component)?.weight ?? 0)
  const opacity = others.row.length > 500 ? 0.14 : others.row.length > 150 ? 0.22 : 0.35
  const flaggedLook = {
    ...{ id: 'flagged', name: words.flagged(view.flaggedTotal), colour, z: 4 },
    ...flaggedStyle(flagged.row.length),
  }
  const look = axisLook(theme)
  const lookOf = (component: number) => familyLook(component, theme, input.looks)
  const series: (CustomSeriesOption | LineSeriesOption)[] = [
    ...(bands
      ? families.map((family) =>
          bandSeries(view, family, { scale, look: lookOf(family.component) }),
        )
      : []),
    ...families.map(({ component }) =>
      lineSeries(
        linesOf(view, others, scale, (i) => others.component[i] === component),
        { id: `rows-${component}`, colour: lookOf(component).colour, width: 1, opacity, z: 3 }, // prettier-ignore
      ),
    ),
    // The most anomalous lie on top.
    lineSeries(linesOf(view, flagged, scale).reverse(), flaggedLook),
    ...families.map((family) =>
      meanSeries(view, family, {
        scale,
        look: lookOf(family.component),
        name: name(family.component),
      }),
    ),
    axesSeries(input),
    ...(selected ? selectedSeries(linesOf(view, selected, scale), words.selected, theme) : []),
  ]
  return {
    ...base,
    legend: {
      ...legendLook(theme, top),
      show: forPaper,
      data: [
        ...families.map(({ component }) => ({ name: name(component), icon: lookOf(component).symbol, })), // prettier-ignore
        ...(flagged.row.length > 0 ? [{ name: flaggedLook.name, icon: lineIcon }] : []),
        ...(selected && selected.row.length > 0 ? [{ name: words.selected, icon: lineIcon }] : []),
      ],
    },
    grid: { ...gridBelow(top + roomForNames, forPaper ? 240 : 48), left: 44 },
    xAxis: {
      type: 'value',
      show: false,
      min: 0,
      max: Math.max(1, view.axes.length - 1),
    },
    yAxis: {
      ...look,
      type: 'value',
      show: scale === 'deviations',
      name: words.deviations,
      nameGap: 12,
      position: 'left',
      offset: 56,
      interval: deviationStep([low, high]),
      min: low - room,
      max: high + room,
      axisLabel: {
        ...look.axisLabel,
        showMinLabel: false,
        showMaxLabel: false,
        formatter: (value: number) => `${value > 0 ? '+' : ''}${formatNumber(value, 3)}`,
      },
    },
    series,
  }
}

/** More selected rows than these are fainter, as in the window. */
const fewSelected = 20

function selectedSeries(lines: LineStretch[], name: string, theme: Theme): CustomSeriesOption[] {
  const { text, background } = tokens[theme]
  const own = { id: 'selected', name, colour: text, z: 8 }
  if (lines.length > fewSelected)
    return [lineSeries(lines, { ...own, width: 1.5, opacity: Math.max(0.15, 10 / lines.length) })]
  return [
    lineSeries(lines, { id: 'selected-edge', colour: background, width: 6, opacity: 0.9, z: 7 }),
    lineSeries(lines, { ...own, width: 3, opacity: 1 }),
  ]
}

/** The more lines, the fainter each. */
function flaggedStyle(lines: number): { width: number; opacity: number } {
  if (lines <= 40) return { width: 1.5, opacity: 0.85 }
  if (lines <= 300) return { width: 1.2, opacity: 0.45 }
  return { width: 1, opacity: lines <= 1000 ? 0.2 : 0.1 }
}

const lineIcon = 'path://M0 3H18V6H0Z'
