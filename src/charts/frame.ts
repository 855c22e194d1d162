import type { EChartsOption } from 'echarts'
import { tokens } from './palette'
import type { Theme } from './palette'
import { plainText } from './plainText'

export const fontFamily =
  'system-ui, -apple-system, Segoe UI, Roboto, Helvetica Neue, Noto Sans, Noto Sans TC, Arial, sans-serif'

const subtitleLine = 18

/** What every chart can be given beside its data. */
export interface ChartLook {
  theme?: Theme | undefined
  title?: string | undefined
  /** Lines below the title. */
  subtitle?: string[] | undefined
}

/** What all charts have in common: colours, font, title, and the words for those who hear it. */
export function frame(
  { theme = 'light', title, subtitle = [] }: ChartLook,
  description: string,
): { top: number; base: EChartsOption } {
  const colours = tokens[theme]
  const titleHeight = (title === undefined ? 0 : 30) + subtitle.length * subtitleLine
  return {
    top: titleHeight === 0 ? 16 : titleHeight + 24,
    base: {
      backgroundColor: colours.background,
      animation: false,
      textStyle: { fontFamily },
      aria: { enabled: true, label: { description } },
      title: {
        show: titleHeight > 0,
        text: plainText(title ?? ''),
        subtext: subtitle.map(plainText).join('\n'),
        left: 16,
        top: 12,
        itemGap: 8,
        textStyle: { color: colours.text, fontSize: 17, fontWeight: 600 },
        subtextStyle: { color: colours.faintText, fontSize: 12.5, lineHeight: subtitleLine },
      },
    },
  }
}

/** Room for the axes within what is left by title and legend. */
export const gridBelow = (top: number, right: number) =>
  ({
    left: 16,
    right,
    top,
    bottom: 16,
    outerBoundsMode: 'same',
    outerBoundsContain: 'all',
  }) as const

/** How an axis looks; its name, range and labels come on top. */
export function axisLook(theme: Theme) {
  const { axis: line, gridLine, text, faintText } = tokens[theme]
  return {
    nameLocation: 'middle',
    nameTextStyle: { color: text, fontSize: 13 },
    axisLine: { show: true, onZero: false, lineStyle: { color: line } },
    axisTick: { show: false },
    axisLabel: { color: faintText, fontSize: 11, hideOverlap: true },
    splitLine: {
      show: true,
      showMinLine: false,
      showMaxLine: false,
      lineStyle: { color: gridLine },
    },
  } as const
}

/** A legend in a column at the right edge. */
export function legendLook(theme: Theme, top: number) {
  const { text, faintText, gridLine } = tokens[theme]
  return {
    orient: 'vertical',
    // Texts are wider in some fonts than what was measured.
    right: 22,
    top,
    bottom: 12,
    align: 'left',
    itemGap: 8,
    itemWidth: 16,
    itemHeight: 9,
    selectedMode: false,
    textStyle: { color: text, fontSize: 12, width: 184, overflow: 'truncate' },
    pageTextStyle: { color: faintText },
    pageIconColor: faintText,
    pageIconInactiveColor: gridLine,
  } as const
}
