import type { EChartsOption } from 'echarts'
import type { Analysis, Flags, Generated, Picture } from '../shared/engineApi'
import { pictureDescription } from './description'
import type { ExtraLayers, PictureInput } from './input'
import { scene } from './input'
import { legendEntries, legendRow } from './legend'
import { modelLine, type ModelWords } from './modelLine'
import type { Theme } from './palette'
import { pictureOption } from './pictureOption'

export interface PictureFile extends ExtraLayers {
  picture: Picture
  flags: Flags
  analysis: Analysis
  /** Without folder; the title. */
  fileName: string
  /** Unit of each column of the table, where the file tells one. */
  units?: PictureInput['units'] | undefined
  theme?: Theme | undefined
  /** A layer that is not named is shown. */
  show?: PictureInput['show'] | undefined
  words?: PictureInput['words'] | undefined
  modelWords?: ModelWords | undefined
}

/** A chart to be drawn on something of this size, in pixels. */
export interface Paper {
  option: EChartsOption
  description: string
  width: number
  height: number
}

/** Most unflagged points in a file, and most generated ones: every one costs some 40 bytes. */
const mostPoints = 10_000

/** Space above and below the legend. */
const legendMargins = 130

/**
 * A picture as it stands in a file, whether SVG or pixels: with its title, the line of its model, and
 * the tolerance limits of the plan. It grows taller than `height` where the legend needs it.
 */
export function paperPicture(
  { analysis, fileName, words, modelWords, ...file }: PictureFile,
  { width = 1080, height = 720 } = {},
): Paper {
  const input: PictureInput = {
    limits: analysis.plan.limits,
    ...file,
    ...fewerPoints(file),
    title: fileName,
    subtitle: [modelLine(analysis, file.flags, modelWords)],
    modelColumns: analysis.columns.length,
    words,
  }
  const legendHeight = legendMargins + legendRow * legendEntries(scene(input)).length
  return {
    option: pictureOption(input, false),
    description: pictureDescription(input),
    width,
    height: Math.max(height, legendHeight),
  }
}

function fewerPoints({ picture, kmeans, generated }: Omit<PictureFile, 'analysis' | 'fileName'>) {
  const { points, categories, uncertainty } = picture
  const stays = evenShare(points.row.length)
  return {
    picture: {
      ...picture,
      points: {
        row: points.row.filter(stays),
        x: points.x.filter(stays),
        y: points.y.filter(stays),
        component: points.component.filter(stays),
        total: points.total,
      },
      ...(categories && { categories: { ...categories, of: categories.of.filter(stays) } }),
      ...(uncertainty && { uncertainty: uncertainty.filter(stays) }),
    },
    kmeans: kmeans && { ...kmeans, points: kmeans.points.filter(stays) },
    generated: generated && firstOf(generated),
  }
}

/**
 * Whether the i-th of `count` points is among about `mostPoints` of them, spread over the file: where
 * the fractional part of i times the golden ratio is below the share wanted. Unlike every nth point,
 * these do not fall in step with machines or cavities that take turns in the file.
 */
function evenShare(count: number): (_: number, i: number) => boolean {
  const share = mostPoints / count
  return share >= 1 ? () => true : (_, i) => (i * 0.6180339887498949) % 1 < share
}

/** Generated rows are independent: the first are as good as any. */
const firstOf = (generated: Generated): Generated => ({
  ...generated,
  x: generated.x.subarray(0, mostPoints),
  y: generated.y.subarray(0, mostPoints),
  component: generated.component.subarray(0, mostPoints),
})
