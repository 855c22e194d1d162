import type { EChartsOption } from 'echarts'
import type { EChartsType } from 'echarts/core'
import type { PictureInput } from '../../charts/input'
import { pictureOption } from '../../charts/pictureOption'

/**
 * The picture as the window hosts it: families and layers are named beside it, so there is no
 * legend; flags and selection are drawn over it, see `drawMarks`.
 *
 * @param former the chart whose zoom stays; null where the axes are new
 */
export function windowOption(input: PictureInput, former: EChartsType | null): EChartsOption {
  const option = pictureOption({ ...input, show: { ...input.show, flagged: false } })
  const zoom = [option.dataZoom ?? []].flat()
  const kept = former ? zoomOf(former) : []
  return {
    ...option,
    title: { show: false },
    legend: { show: false },
    grid: { ...option.grid, top: 16, right: 20 },
    dataZoom: zoom.map((entry, i) => ({ ...entry, ...kept[i] })),
  }
}

function zoomOf(chart: EChartsType): { start: number; end: number }[] {
  const { dataZoom } = chart.getOption() as { dataZoom?: { start: number; end: number }[] }
  return (dataZoom ?? []).map(({ start, end }) => ({ start, end }))
}
