import type { CustomSeriesOption, EChartsOption } from 'echarts'
import { axisLook, frame } from '../frame'
import { tokens } from '../palette'
import { plainText } from '../plainText'
import { reasonsDescription } from './description'
import type { ReasonsInput } from './input'
import { shareColour, textOnShare } from './shareColour'
import { englishReasonsWords } from './words'

/** Pixels of a row; the window shows as many as there is room for. */
export const reasonsRowHeight = 20
/** Pixels of the rows' names. */
const namesWidth = 84
/** Below the plot. */
const bottom = 12
/** Names of so many columns stand level, of more they are slanted, and of very many upright, those of causes alone. */
const [mostLevel, mostSlanted] = [8, 30]
const mostNameWidth = 130
const levelHeight = 30
/** Pixels of a letter, about. */
const letter = 6.5

const namesOf = ({ arrangement, columns }: ReasonsSize): string[] =>
  Array.from(arrangement.columns, (column, i) => {
    const rows = arrangement.firstCauses[i]
    return plainText(columns[column]) + (rows > 0 ? ` (${rows})` : '')
  })

type ReasonsSize = Pick<ReasonsInput, 'arrangement' | 'columns'>

/** Pixels above the rows: title, and the names of the columns. */
export function reasonsHead(input: ReasonsSize, top = 0): number {
  const names = namesOf(input)
  if (names.length <= mostLevel) return top + levelHeight
  const longest = Math.min(mostNameWidth, letter * Math.max(...names.map(({ length }) => length)))
  const steep = names.length > mostSlanted ? 1 : Math.SQRT1_2
  return top + 16 + Math.ceil(steep * longest)
}

/** Pixels that a picture with a title needs for all of its rows. */
export function reasonsBottom(input: ReasonsInput): number {
  const { top } = frame(input, '')
  return reasonsHead(input, top) + input.count * reasonsRowHeight + bottom
}

/**
 * Flagged rows × columns: each cell is the signed share that a column has in the row's squared distance, in colour and,
 * where there is room, as a number. Only the rows in sight are drawn.
 */
export function reasonsOption(input: ReasonsInput): EChartsOption {
  const { theme = 'light', words = englishReasonsWords, page, arrangement, title } = input
  const rows = arrangement.rows.slice(input.from, input.from + input.count)
  const { base, top } = frame(input, reasonsDescription(input))
  const above = title === undefined && !input.subtitle?.length ? 0 : top - 8
  const [slanted, upright] = [mostLevel, mostSlanted].map((most) => arrangement.columns.length > most) // prettier-ignore
  const look = axisLook(theme)
  const names = namesOf(input)
  return {
    ...base,
    grid: {
      left: namesWidth,
      right: slanted ? 84 : 16,
      top: reasonsHead(input, above),
      bottom,
      height: rows.length * reasonsRowHeight,
      outerBoundsMode: 'none',
      containLabel: false,
    },
    xAxis: {
      type: 'category',
      position: 'top',
      data: names,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        ...look.axisLabel,
        color: tokens[theme].text,
        interval: upright ? (i: number) => arrangement.firstCauses[i] > 0 : 0,
        rotate: upright ? -90 : slanted ? -45 : 0,
        hideOverlap: false,
        width: mostNameWidth,
        overflow: 'truncate',
      },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: Array.from(rows, (at) => words.line(page.lines[at])),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...look.axisLabel, interval: 0, hideOverlap: false },
      splitLine: { show: false },
    },
    series: [cells(input, rows), outlines(input, rows)],
  }
}

const still = { progressive: 0, animation: false, silent: true } as const
/** Room between cells. */
const gap = 1
/** A sign, and a sign with a number, need so many pixels. */
const [signWidth, numberWidth] = [14, 32]
/** Smaller shares have no text. */
const leastTold = 0.05

function cells({ page, arrangement, columns, theme = 'light' }: ReasonsInput, rows: Int32Array) {
  const d = columns.length
  const data: number[] = []
  rows.forEach((at, y) =>
    arrangement.columns.forEach((column, x) => data.push(x, y, page.shares[at * d + column])),
  )
  return {
    ...still,
    type: 'custom',
    id: 'cells',
    dimensions: ['x', 'y', 'share'],
    data: Float64Array.from(data),
    encode: { x: 0, y: 1 },
    renderItem: (_, api) => {
      const share = api.value(2) as number
      const { x, y, width, height } = cellAt(api, api.value(0) as number, api.value(1) as number)
      const text = shareText(share, width)
      return {
        type: 'group',
        children: [
          {
            type: 'rect',
            shape: { x, y, width: width - gap, height: height - gap },
            style: { fill: shareColour(share, theme) },
          },
          ...(text === ''
            ? []
            : [
                {
                  type: 'text' as const,
                  style: {
                    x: x + width / 2,
                    y: y + height / 2,
                    text,
                    fill: textOnShare(share, theme),
                    fontSize: 11,
                    align: 'center' as const,
                    verticalAlign: 'middle' as const,
                  },
                },
              ]),
        ],
      }
    },
    z: 2,
  } satisfies CustomSeriesOption as CustomSeriesOption
}

/** "+62", its sign alone where there is no room, nothing of a small share. */
export function shareText(share: number, width: number): string {
  if (!(Math.abs(share) >= leastTold) || width < signWidth) return ''
  const sign = share < 0 ? '−' : '+'
  return width < numberWidth ? sign : `${sign}${Math.round(100 * Math.abs(share))}`
}

/** A line around the selected row, and around the cell that is looked at. */
function outlines(input: ReasonsInput, rows: Int32Array): CustomSeriesOption {
  const { page, arrangement, selectedRow, focus, from, theme = 'light' } = input
  const last = arrangement.columns.length - 1
  const selected = rows.findIndex((at) => page.rows[at] === selectedRow)
  const boxes: [x: number, y: number, toX: number][] = []
  if (selected >= 0) boxes.push([0, selected, last])
  if (focus && focus.row >= from && focus.row < from + rows.length)
    boxes.push([focus.column, focus.row - from, focus.column])
  return {
    ...still,
    type: 'custom',
    id: 'outlines',
    data: boxes,
    encode: { x: 0, y: 1 },
    renderItem: (_, api) => {
      const [x, y, toX] = [0, 1, 2].map((i) => api.value(i) as number)
      const first = cellAt(api, x, y)
      const end = cellAt(api, toX, y)
      return {
        type: 'rect',
        shape: { x: first.x - 1, y: first.y - 1, width: end.x + end.width - first.x + 1, height: first.height + 1 },
        style: { fill: 'none', stroke: tokens[theme].text, lineWidth: 2 },
      } // prettier-ignore
    },
    z: 5,
  }
}

interface Places {
  coord(value: number[]): number[]
  size?(size: number[]): number | number[]
}

function cellAt(api: Places, column: number, row: number) {
  const [centerX, centerY] = api.coord([column, row])
  const [width, height] = api.size!([1, 1]) as number[]
  return { x: centerX - width / 2, y: centerY - height / 2, width, height }
}
