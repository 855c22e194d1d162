import type { EChartsOption } from 'echarts'
import type { PictureInput } from '../../charts/input'
import { pictureOption } from '../../charts/pictureOption'
import type { Windows } from './zoomKeys'

/**
 * The picture's axes as the window hosts them. Everything else is drawn over them, see `useScene` and `useMarks`, and named
 * beside them, so that there is no legend.
 *
 * @param zoom the part of each axis that is shown
 */
export function windowOption(input: PictureInput, { x, y }: Windows): EChartsOption {
  const option = pictureOption(input)
  const [acrossX, acrossY] = [option.dataZoom ?? []].flat()
  return {
    ...option,
    title: { show: false },
    legend: { show: false },
    grid: { ...option.grid, top: 16, right: 20 },
    series: [],
    // Wheel and dragging are ours: see `useZoom`.
    dataZoom: [
      { ...acrossX, ...x, disabled: true },
      { ...acrossY, ...y, disabled: true },
    ],
  }
}
