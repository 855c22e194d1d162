import type { EChartsOption } from 'echarts'
import type { PictureInput } from '../input'
import { pictureOption } from '../pictureOption'

/** A picture to be looked at next to another: without title and legend, which stand around both. */
export const besideOption = (input: PictureInput): EChartsOption => ({
  ...pictureOption(input, false),
  title: { show: false },
  legend: { show: false },
  grid: { left: 62, right: 14, top: 12, bottom: 46 },
})
