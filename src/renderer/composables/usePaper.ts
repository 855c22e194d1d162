import type { EChartsOption } from 'echarts'
import { init } from 'echarts/core'
import { choiceDescription } from '../../charts/choice/description'
import { modelChoiceOption } from '../../charts/choice/modelChoice'
import { screeDescription } from '../../charts/components/description'
import { screeOption } from '../../charts/components/scree'
import { sideBySide } from '../../charts/compare/sideBySide'
import { distributionDescription } from '../../charts/distribution/description'
import { distributionOption } from '../../charts/distribution/distribution'
import { modelLine } from '../../charts/modelLine'
import { askedPercentile } from '../../charts/distribution/askedPercentile'
import { thresholdPlace } from '../../charts/distribution/thresholdPlace'
import { orderDescription } from '../../charts/order/description'
import { orderOption } from '../../charts/order/order'
import { pairsPaper, type PairsPaper } from '../../charts/pairs/paper'
import { pairsSvg } from '../../charts/pairs/svg'
import { paperPicture } from '../../charts/paper'
import { parallelDescription } from '../../charts/parallel/description'
import { parallelOption } from '../../charts/parallel/parallel'
import { withLimits } from '../../charts/parallel/places'
import { arrange } from '../../charts/reasons/arrange'
import { reasonsDescription } from '../../charts/reasons/description'
import { reasonsBottom, reasonsOption } from '../../charts/reasons/reasons'
import { scaledDescription } from '../../charts/scaled/description'
import { scaledOption } from '../../charts/scaled/scaled'
import { chartSvg } from '../../charts/svg'
import { useI18n } from 'vue-i18n'
import { mostPairsRows } from '../../shared/api/pairs'
import { mostOrderSelected } from '../../shared/api/order'
import { mostAxes, mostParallelSelected } from '../../shared/api/parallel'
import { useBridge } from '../bridge'
import { useAnalysis, type Shown } from '../stores/analysis'
import { useFamilies } from '../stores/families'
import { useExtras } from '../stores/extras'
import { useLayers } from '../stores/layers'
import { mostReasonsRows, useReasons } from '../stores/reasons'
import { useOrder } from '../stores/order'
import { usePairs } from '../stores/pairs'
import { paintShapes } from './paintShapes'
import { mostFlaggedInPairs, pairsSample } from './usePairsAnswers'
import { useCompare } from '../stores/compare'
import { useWordsOfModel } from './useWordsOfModel'
import { useParallel } from '../stores/parallel'
import { useSelection } from '../stores/selection'
import { useSession } from '../stores/session'
import { firstSelected } from './firstSelected'
import { useChartWords } from './useChartWords'
import { useMoreWords } from './useMoreWords'
import { useTheme } from './useTheme'

/** The charts that can leave the window. */
/** Of one model, as a chart. */
type OwnChart =
  'components' | 'picture' | 'order' | 'parallel' | 'choice' | 'distribution' | 'scaled' | 'reasons'
export type ChartName = OwnChart | 'pairs' | 'compare'

/** A chart drawn for paper: with title, line of the model and legend. */
export interface Sheet {
  svg(): string
  png(ratio: 1 | 2): Promise<Uint8Array>
}

interface Draft {
  option: EChartsOption
  description: string
  width: number
  height: number
}

/** Dots of a matrix of pairs, in all of its cells: every one costs some ten bytes. */
const dotsOnPaper = 40_000
/** About a stretch for every pixel. */
const stretchesOnPaper = 750
/** More of the flagged rows than these make no picture that is looked at. */
const rowsOnPaper = 100
const size = { width: 1080, height: 720 }
/** Of one of two pictures next to each other. */
const halfWidth = 900

/** Draws what is on screen anew for paper: one option for both formats, so that they show the same. */
export function usePaper() {
  const bridge = useBridge()
  const analysis = useAnalysis()
  const session = useSession()
  const layers = useLayers()
  const extras = useExtras()
  const families = useFamilies()
  const theme = useTheme()
  const reasons = useReasons()
  const order = useOrder()
  const parallel = useParallel()
  const selection = useSelection()
  const pairs = usePairs()
  const { t } = useI18n()
  const words = useMoreWords()
  const pictureWords = useChartWords()
  const wordsOf = useWordsOfModel()
  const compare = useCompare()

  /** Null where there is nothing to draw. */
  async function sheet(chart: ChartName): Promise<Sheet | null> {
    const { shown } = analysis
    if (!shown) return null
    if (chart === 'pairs') return pairsSheet(shown)
    if (chart === 'compare') return comparison()
    const draft = await drafts[chart](shown)
    const { option, description, width, height } = draft
    return {
      svg: () => chartSvg(option, session.fileName, description, { width, height }),
      png: (ratio) => pngOf(draft, ratio),
    }
  }

  /** Two models next to each other. */
  function comparison(): Sheet | null {
    const { sides } = compare
    if (!sides) return null
    const [left, right] = sides.map(({ analysis: model, picture, flags }, i) =>
      paperPicture(
        {
          ...{ analysis: model, picture, flags, fileName: `${'AB'[i]} · ${session.fileName}` },
          ...{ units: session.table?.units, theme: theme.value, words: wordsOf(model) },
          looks: i === 0 ? families.looks : compare.looks,
        },
        { width: halfWidth, height: size.height },
      ),
    ) as [Draft, Draft]
    const leaf = ({ option, description, width, height }: Draft) => ({
      svg: chartSvg(option, session.fileName, description, { width, height }),
      ...{ width, height },
    })
    const description = `${left.description} ${right.description}`
    return {
      svg: () => sideBySide(leaf(left), leaf(right), session.fileName, description),
      png: (ratio) => pngOfBoth(left, right, ratio),
    }
  }

  const look = ({ analysis: model, flags }: Shown) => ({
    theme: theme.value,
    title: session.fileName,
    subtitle: [modelLine(model, flags)],
  })

  /** Own shapes instead of a chart's option: hundreds of cells would be hundreds of charts. */
  async function pairsSheet(shown: Shown): Promise<Sheet> {
    const of = { modelId: shown.analysis.modelId, columns: [...pairs.columns] }
    const c = of.columns.length
    const sample = Math.min(pairsSample(c), Math.max(60, Math.floor(dotsOnPaper / (c * c))))
    const [view, flagged, selected] = await Promise.all([
      bridge.engine.call('pairs', { ...of, sample }),
      bridge.engine.call('pairsRows', { ...of, rows: Array.from(shown.flags.rows.subarray(0, mostFlaggedInPairs)) }), // prettier-ignore
      bridge.engine.call('pairsRows', { ...of, rows: [...selection.rows].slice(0, mostPairsRows) }),
    ])
    const input = { ...look(shown), view, units: session.table?.units, looks: families.looks, words: words.value.pairs } // prettier-ignore
    const marks = { flagged, flaggedCount: shown.flags.count, selected: selection.rows.size > 0 ? selected : null } // prettier-ignore
    const paper = pairsPaper(input, marks)
    return { svg: () => pairsSvg(paper, session.fileName), png: (ratio) => pairsPng(paper, ratio) }
  }

  const drafts: Record<OwnChart, (shown: Shown) => Draft | Promise<Draft>> = {
    picture: (shown) =>
      paperPicture(
        {
          ...extras.drawn,
          ...shown,
          fileName: session.fileName,
          units: session.table?.units,
          theme: theme.value,
          show: { ...layers.show },
          words: pictureWords.value,
        },
        size,
      ),
    choice: (shown) => {
      const { selection, plan, model } = shown.analysis
      const { criterion } = plan
      const input = {
        ...look(shown),
        selection,
        criterion,
        taken: model,
        words: words.value.choice,
      }
      return { option: modelChoiceOption(input), description: choiceDescription(input), ...size }
    },
    distribution: async (shown) => {
      const { modelId } = shown.analysis
      const distribution = await bridge.engine.call('distribution', { modelId })
      const input = { ...look(shown), distribution, flags: shown.flags, words: words.value.distribution } // prettier-ignore
      return { option: distributionOption(input), description: distributionDescription(input), ...size } // prettier-ignore
    },
    order: async (shown) => {
      const { modelId } = shown.analysis
      const { flags } = shown
      const { along, sight } = order
      const of = { modelId, along }
      const rows = firstSelected(selection, mostOrderSelected)
      const [view, marked, selected, { rarity }] = await Promise.all([
        bridge.engine.call('order', { ...of, sight, stretches: stretchesOnPaper }),
        bridge.engine.call('orderFlags', { ...of, by: flags.by }),
        bridge.engine.call('orderRows', { ...of, rows }),
        bridge.engine.call('distribution', { modelId }),
      ])
      const threshold =
        flags.basis === 't-squared'
          ? null
          : { ...thresholdPlace({ rarity }, flags.threshold), percentile: askedPercentile(flags) }
      const marks = { flags: marked, threshold, selected }
      const input = { ...look(shown), view, rarity, marks, column: order.column, words: words.value.order } // prettier-ignore
      return { option: orderOption(input, false), description: orderDescription(input), ...size }
    },
    parallel: async (shown) => {
      const { modelId, plan } = shown.analysis
      const { order: by, from, scale, bands } = parallel
      const question = { modelId, by: shown.flags.by, order: by, from, most: mostAxes }
      const view = await bridge.engine.call('parallel', question)
      const columns = view.axes.map(({ column }) => column)
      const rows = firstSelected(selection, mostParallelSelected)
      const selected = await bridge.engine.call('parallelRows', { modelId, columns, rows })
      const input = { ...look(shown), view: withLimits(view, plan.limits), scale, bands, selected, limits: plan.limits, looks: families.looks, words: words.value.parallel } // prettier-ignore
      return { option: parallelOption(input, true), description: parallelDescription(input), ...size } // prettier-ignore
    },
    scaled: async (shown) => {
      const { modelId, columns, model } = shown.analysis
      const { by } = shown.flags
      const view = await bridge.engine.call('scaled', { modelId, by })
      const input = { ...look(shown), view, columns, weights: model.weights, looks: families.looks, words: words.value.scaled } // prettier-ignore
      return { option: scaledOption(input, false), description: scaledDescription(input), ...size }
    },
    components: async (shown) => {
      const { modelId, plan } = shown.analysis
      const view = await bridge.engine.call('principalComponents', { modelId, first: 0, most: 1 })
      if (!view || !plan.pca) throw new Error(t('components.none'))
      const share = plan.pca.components === null ? plan.pca.share : null
      const input = { ...look(shown), view, share, words: words.value.components }
      return { option: screeOption(input), description: screeDescription(input), ...size }
    },
    reasons: async (shown) => {
      const { modelId, columns } = shown.analysis
      const question = { modelId, by: shown.flags.by, offset: 0, limit: mostReasonsRows }
      const page = await bridge.engine.call('reasons', question)
      if (!page) throw new Error(t('why.tooMany'))
      const arrangement = arrange(page, columns, reasons.order)
      const count = Math.min(rowsOnPaper, arrangement.rows.length)
      const said = words.value.reasons.shown(count, page.total, arrangement.columns.length, columns.length) // prettier-ignore
      const own = look(shown)
      const subtitle = [...own.subtitle, said, words.value.reasons.legend]
      const input = { ...own, subtitle, page, arrangement, columns, from: 0, count, words: words.value.reasons } // prettier-ignore
      const option = reasonsOption(input)
      const height = Math.max(size.height, reasonsBottom(input))
      return { option, description: reasonsDescription(input), width: size.width, height }
    },
  }

  return { sheet }
}

async function pairsPng({ shapes, width, height }: PairsPaper, ratio: number): Promise<Uint8Array> {
  const canvas = document.createElement('canvas')
  canvas.width = width * ratio
  canvas.height = height * ratio
  const context = canvas.getContext('2d')
  if (!context) throw new Error('The picture could not be drawn.')
  context.scale(ratio, ratio)
  paintShapes(context, shapes, 0, Infinity)
  return bytesOf(canvas)
}

async function bytesOf(canvas: HTMLCanvasElement): Promise<Uint8Array> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('The picture could not be drawn.')
  return new Uint8Array(await blob.arrayBuffer())
}

async function pngOf(draft: Draft, ratio: number): Promise<Uint8Array> {
  return bytesOf(canvasOf(draft, ratio))
}

async function pngOfBoth(left: Draft, right: Draft, ratio: number): Promise<Uint8Array> {
  const both = [canvasOf(left, ratio), canvasOf(right, ratio)] as const
  const canvas = document.createElement('canvas')
  canvas.width = both[0].width + both[1].width
  canvas.height = Math.max(both[0].height, both[1].height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('The picture could not be drawn.')
  context.drawImage(both[0], 0, 0)
  context.drawImage(both[1], both[0].width, 0)
  return bytesOf(canvas)
}

function canvasOf({ option, width, height }: Draft, ratio: number): HTMLCanvasElement {
  const chart = init(document.createElement('div'), null, { renderer: 'canvas', width, height })
  try {
    chart.setOption(option)
    return chart.renderToCanvas({ pixelRatio: ratio })
  } finally {
    chart.dispose()
  }
}
