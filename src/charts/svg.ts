import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { Analysis, Flags, Picture } from '../shared/engineApi'
import { pictureDescription } from './description'
import type { PictureInput } from './input'
import { scene } from './input'
import { legendEntries, legendRow } from './legend'
import { modelLine } from './modelLine'
import type { Theme } from './palette'
import { pictureParts } from './parts'
import { pictureOption } from './pictureOption'
import { plainText } from './plainText'
import { standalone } from './standalone'

use([...pictureParts, SVGRenderer])

export interface PictureFile {
  picture: Picture
  flags: Flags
  analysis: Analysis
  /** Without folder; the title. */
  fileName: string
  theme?: Theme
  /** A layer that is not named is shown. */
  show?: PictureInput['show']
}

/** Most unflagged points in a file: every one costs some 40 bytes. */
const mostPoints = 10_000

/** Space above and below the legend. */
const legendMargins = 130

/**
 * A picture as a standalone SVG document: nothing is loaded from elsewhere, and the same input gives
 * the same text. It grows taller than `height` where the legend needs it.
 */
export function pictureSvg(
  { picture, flags, analysis, fileName, theme = 'light', show = {} }: PictureFile,
  { width = 1080, height = 720 } = {},
): string {
  const input: PictureInput = {
    picture: { ...picture, points: fewerPoints(picture.points) },
    flags,
    theme,
    show,
    title: fileName,
    subtitle: [modelLine(analysis, flags)],
    modelColumns: analysis.columns.length,
  }
  const legendHeight = legendMargins + legendRow * legendEntries(scene(input)).length
  const chart = init(null, null, {
    renderer: 'svg',
    ssr: true,
    width,
    height: Math.max(height, legendHeight),
  })
  try {
    chart.setOption(pictureOption(input, false))
    return standalone(chart.renderToSVGString(), plainText(fileName), pictureDescription(input))
  } finally {
    chart.dispose()
  }
}

/**
 * At most about `mostPoints` of the points, spread over the file: point i stays where the fractional
 * part of i times the golden ratio is below the share wanted. Unlike every nth point, these do not
 * fall in step with machines or cavities that take turns in the file.
 */
function fewerPoints(points: Picture['points']): Picture['points'] {
  const share = mostPoints / points.row.length
  if (share >= 1) return points
  const stays = (_: number, i: number) => (i * 0.6180339887498949) % 1 < share
  return {
    row: points.row.filter(stays),
    x: points.x.filter(stays),
    y: points.y.filter(stays),
    component: points.component.filter(stays),
    total: points.total,
  }
}
