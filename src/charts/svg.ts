import type { EChartsOption } from 'echarts'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { PictureFile } from './paper'
import { paperPicture } from './paper'
import { pictureParts } from './parts'
import { plainText } from './plainText'
import { standalone } from './standalone'

use([...pictureParts, SVGRenderer])

/**
 * A picture as a standalone SVG document: nothing is loaded from elsewhere, and the same input gives
 * the same text. It grows taller than `height` where the legend needs it.
 */
export function pictureSvg(
  file: PictureFile,
  size: { width?: number; height?: number } = {},
): string {
  const { option, description, width, height } = paperPicture(file, size)
  return chartSvg(option, file.fileName, description, { width, height })
}

/** Any chart as such a document. `option` is one for paper: without zoom or a legend that scrolls. */
export function chartSvg(
  option: EChartsOption,
  title: string,
  description: string,
  { width = 1080, height = 720 } = {},
): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption(option)
    return standalone(chart.renderToSVGString(), plainText(title), plainText(description))
  } finally {
    chart.dispose()
  }
}
