import type { EChartsOption } from 'echarts'
import type { LabelStatistics } from '../../shared/api/labels'
import type { OrderFlags, OrderRows, OrderView } from '../../shared/api/order'
import type { ParallelRows, ParallelView } from '../../shared/api/parallel'
import type { PcaView } from '../../shared/api/principalComponents'
import type { ReasonsPage } from '../../shared/api/reasons'
import type { Distribution, ScaledView } from '../../shared/engineApi'
import { choiceDescription } from '../choice/description'
import { modelChoiceOption } from '../choice/modelChoice'
import type { ChoiceWords } from '../choice/words'
import { screeDescription } from '../components/description'
import { screeOption } from '../components/scree'
import type { ComponentsWords } from '../components/words'
import { askedPercentile } from '../distribution/askedPercentile'
import { distributionDescription } from '../distribution/description'
import { distributionOption } from '../distribution/distribution'
import { thresholdPlace } from '../distribution/thresholdPlace'
import type { DistributionWords } from '../distribution/words'
import { formatFixed } from '../formatNumber'
import { labelCurveOption } from '../labels/curves'
import { labelCurveDescription } from '../labels/description'
import { englishLabelWords, type LabelWords } from '../labels/words'
import { orderDescription } from '../order/description'
import { orderOption } from '../order/order'
import type { OrderWords } from '../order/words'
import { paperPicture, type PictureFile } from '../paper'
import { parallelDescription } from '../parallel/description'
import type { ParallelScale } from '../parallel/input'
import { parallelOption } from '../parallel/parallel'
import { withLimits } from '../parallel/places'
import type { ParallelWords } from '../parallel/words'
import { plainText } from '../plainText'
import { arrange, type ReasonsOrder } from '../reasons/arrange'
import { reasonsDescription } from '../reasons/description'
import { reasonsBottom, reasonsOption } from '../reasons/reasons'
import { englishReasonsWords, type ReasonsWords } from '../reasons/words'
import { scaledDescription } from '../scaled/description'
import { scaledOption } from '../scaled/scaled'
import type { ScaledWords } from '../scaled/words'
import { chartSvg } from '../svg'
import { sideBySide } from './sideBySide'
import { sheetLook, sheetSize, type Sheet, type SheetOf } from './file'

/** A chart on paper; one option of the chart's own builder. */
function drawn(
  title: string,
  option: EChartsOption,
  description: string,
  size: { width: number; height: number } = sheetSize,
): Sheet {
  return { svg: chartSvg(option, title, description, size), ...size }
}

export function pictureSheet(file: PictureFile, size?: { width: number; height: number }): Sheet {
  const { option, description, width, height } = paperPicture(file, size)
  return drawn(file.fileName, option, description, { width, height })
}

export function choiceSheet(of: SheetOf, words?: ChoiceWords): Sheet {
  const { selection, plan, model } = of.analysis
  const { criterion } = plan
  const input = { ...sheetLook(of), selection, criterion, taken: model, words }
  return drawn(of.fileName, modelChoiceOption(input), choiceDescription(input))
}

export function distributionSheet(
  of: SheetOf,
  distribution: Distribution,
  words?: DistributionWords,
): Sheet {
  const input = { ...sheetLook(of), distribution, flags: of.flags, words }
  return drawn(of.fileName, distributionOption(input), distributionDescription(input))
}

/** What the engine answers about rows in their order. */
export interface OrderAnswers {
  view: OrderView
  marked: OrderFlags
  selected: OrderRows | null
  rarity: Distribution['rarity']
  /** Name of the column that rows stand along; null for the lines of the file. */
  column: string | null
}

export function orderSheet(of: SheetOf, answers: OrderAnswers, words?: OrderWords): Sheet {
  const { view, marked, selected, rarity, column } = answers
  const { flags } = of
  const threshold =
    flags.basis === 't-squared'
      ? null
      : { ...thresholdPlace({ rarity }, flags.threshold), percentile: askedPercentile(flags) }
  const marks = { flags: marked, threshold, selected }
  const input = { ...sheetLook(of), view, rarity, marks, column, words }
  return drawn(of.fileName, orderOption(input, false), orderDescription(input))
}

export interface ParallelAnswers {
  view: ParallelView
  selected: ParallelRows | null
  scale: ParallelScale
  bands: boolean
}

export function parallelSheet(of: SheetOf, answers: ParallelAnswers, words?: ParallelWords): Sheet {
  const { limits } = of.analysis.plan
  const { view, ...shown } = answers
  const input = {
    ...{ ...sheetLook(of), ...shown, view: withLimits(view, limits) },
    ...{ limits, looks: of.looks, words },
  }
  return drawn(of.fileName, parallelOption(input, true), parallelDescription(input))
}

export function scaledSheet(of: SheetOf, view: ScaledView, words?: ScaledWords): Sheet {
  const { columns, model } = of.analysis
  const input = { ...sheetLook(of), view, columns, weights: model.weights, looks: of.looks, words }
  return drawn(of.fileName, scaledOption(input, false), scaledDescription(input))
}

export function componentsSheet(of: SheetOf, view: PcaView, words?: ComponentsWords): Sheet {
  const { pca } = of.analysis.plan
  const share = pca && pca.components === null ? pca.share : null
  const input = { ...sheetLook(of), view, share, words }
  return drawn(of.fileName, screeOption(input), screeDescription(input))
}

/** More of the flagged rows than these make no picture that is looked at. */
const rowsOnPaper = 100

export function reasonsSheet(
  of: SheetOf,
  page: ReasonsPage,
  order: ReasonsOrder,
  words: ReasonsWords = englishReasonsWords,
): Sheet {
  const { columns } = of.analysis
  const arrangement = arrange(page, columns, order)
  const count = Math.min(rowsOnPaper, arrangement.rows.length)
  const said = words.shown(count, page.total, arrangement.columns.length, columns.length)
  const look = sheetLook(of)
  const subtitle = [...look.subtitle, said, words.legend]
  const input = { ...look, subtitle, page, arrangement, columns, from: 0, count, words }
  const height = Math.max(sheetSize.height, reasonsBottom(input))
  return drawn(of.fileName, reasonsOption(input), reasonsDescription(input), { ...sheetSize, height }) // prettier-ignore
}

const curveSize = { width: 640, height: 560 }

/**
 * The two curves over the labelled rows, next to each other.
 *
 * @param lines what is to be known beside the curves, such as the catch rate
 */
export function labelsSheet(
  of: SheetOf,
  statistics: LabelStatistics,
  lines: readonly string[],
  words: LabelWords = englishLabelWords,
): Sheet {
  const look = sheetLook(of)
  const [left, right] = (['roc', 'precisionRecall'] as const).map((curve) => {
    const value = curve === 'roc' ? statistics.rocAuc : statistics.averagePrecision
    const name = value === null ? words[curve] : `${words[curve]} · ${formatFixed(value, 3)}`
    const own = curve === 'roc' ? [...look.subtitle, ...lines] : lines.map(() => '').concat('')
    const input = {
      ...{ ...look, statistics, words, subtitle: [...own, name] },
      title: curve === 'roc' ? look.title : '',
    }
    return drawn(of.fileName, labelCurveOption(curve, input), labelCurveDescription(curve, { ...input, title: undefined, subtitle: [] }), curveSize) // prettier-ignore
  })
  const description = [of.fileName, ...look.subtitle, ...lines].join('; ')
  return sideBySide(left!, right!, plainText(of.fileName), plainText(description))
}

/** Of one of two pictures next to each other. */
const halfWidth = 900

/** Two models of the same rows next to each other. */
export function compareSheet(sides: readonly [PictureFile, PictureFile], fileName: string): Sheet {
  const papers = sides.map((side, i) =>
    paperPicture(
      { ...side, fileName: `${'AB'[i]} · ${fileName}` },
      { width: halfWidth, height: sheetSize.height },
    ),
  )
  const [left, right] = papers.map(({ option, description, width, height }) =>
    drawn(fileName, option, description, { width, height }),
  )
  const description = papers.map((paper) => paper.description).join(' ')
  return sideBySide(left!, right!, plainText(fileName), plainText(description))
}
