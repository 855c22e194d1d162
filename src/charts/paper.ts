import type { EChartsOption } from 'echarts'
import type { Analysis, Flags, Generated, Picture } from '../shared/engineApi'
import { pictureDescription } from './description'
import type { ExtraLayers, PictureInput } from './input'
import { scene } from './input'
import { legendEntries, legendRow } from './legend'
import { modelLine, type ModelWords } from './modelLine'
import { massOnPaper, massScaleHeight, type Mass } from './massSeries'
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
  /** How many rows lie where, where the picture has only a sample of them. */
  mass?: Mass | undefined
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
    flags: fewerFlags(file.flags),
    title: fileName,
    subtitle: [modelLine(analysis, file.flags, modelWords)],
    modelColumns: analysis.columns.length,
    words,
  }
  const view = scene(input)
  const legendHeight =
    legendMargins + legendRow * legendEntries(view).length + (view.mass ? massScaleHeight : 0)
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

/** Most rings in a file: every one costs some 200 bytes, and so many are no longer told apart. */
const mostFlagged = 10_000

/** The most anomalous of very many, which come first: it is they that stand alone. Of so many none is said to look ordinary. */
function fewerFlags(flags: Flags): Flags {
  if (flags.rows.length <= mostFlagged) return flags
  const { ordinaryHere: _, category, uncertainty, ...rest } = flags
  return {
    ...rest,
    rows: flags.rows.subarray(0, mostFlagged),
    x: flags.x.subarray(0, mostFlagged),
    y: flags.y.subarray(0, mostFlagged),
    component: flags.component.subarray(0, mostFlagged),
    ...(category && { category: category.subarray(0, mostFlagged) }),
    ...(uncertainty && { uncertainty: uncertainty.subarray(0, mostFlagged) }),
  }
}

/** What to ask for where rows are to be counted: the whole picture; null where its points are all there, or along one column. */
export function massQuestion({ x, y, points, curve, categories, uncertainty }: Picture) {
  if (points.row.length >= points.total || curve || categories || uncertainty) return null
  return {
    window: { from: { x: x.min, y: y.min }, to: { x: x.max, y: y.max } },
    ...massOnPaper,
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
