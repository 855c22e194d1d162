import { useI18n } from 'vue-i18n'
import { familiesSheet } from '../../charts/families/familiesSheet'
import type { Mass } from '../../charts/massSeries'
import { massQuestion } from '../../charts/paper'
import {
  choiceSheet,
  compareSheet,
  componentsSheet,
  distributionSheet,
  labelsSheet,
  orderSheet,
  parallelSheet,
  pictureSheet,
  reasonsSheet,
  scaledSheet,
} from '../../charts/sheets/charts'
import { sheetLook, type Sheet, type SheetOf } from '../../charts/sheets/file'
import { dotsInPairs, pairsSheet } from '../../charts/sheets/pairs'
import { tableSheet, type SheetSection } from '../../charts/sheets/tableSheet'
import { mostOrderSelected } from '../../shared/api/order'
import { mostPairsRows } from '../../shared/api/pairs'
import { mostAxes, mostParallelSelected } from '../../shared/api/parallel'
import { useBridge } from '../bridge'
import { familyCards, familyRemarks } from '../paper/families'
import { howSureSections } from '../paper/howSure'
import { labelLines, labelSections, labelWords } from '../paper/labels'
import { modelWords } from '../paper/modelWords'
import { toleranceSections } from '../paper/tolerance'
import { useAnalysis, type Shown } from '../stores/analysis'
import { useCompare } from '../stores/compare'
import { useExtras } from '../stores/extras'
import { useFamilies } from '../stores/families'
import { useHowSure } from '../stores/howSure'
import { useLabels } from '../stores/labels'
import { useLayers } from '../stores/layers'
import { useOrder } from '../stores/order'
import { usePairs } from '../stores/pairs'
import { useParallel } from '../stores/parallel'
import { mostReasonsRows, useReasons } from '../stores/reasons'
import { useRows } from '../stores/rows'
import { useSelection } from '../stores/selection'
import { useSession } from '../stores/session'
import type { Tab } from '../stores/view'
import { firstSelected } from './firstSelected'
import { useBatchSheet } from './useBatchSheet'
import { useChartWords } from './useChartWords'
import { useImagesSheet } from './useImagesSheet'
import { useMoreWords } from './useMoreWords'
import { mostFlaggedInPairs, pairsSample } from './usePairsAnswers'
import { useTheme } from './useTheme'
import { useWordsOfModel } from './useWordsOfModel'

/** About a stretch for every pixel. */
const stretchesOnPaper = 750

/** Draws what is on screen anew for paper, as one document from which both formats are made. */
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
  const sure = useHowSure()
  const labels = useLabels()
  const rows = useRows()
  const { t } = useI18n()
  const words = useMoreWords()
  const pictureWords = useChartWords()
  const wordsOf = useWordsOfModel()
  const compare = useCompare()
  const imagesSheet = useImagesSheet()
  const batchSheet = useBatchSheet()

  /** Null where there is nothing to draw. */
  async function sheet(tab: Tab): Promise<Sheet | null> {
    const { shown } = analysis
    if (!shown) return null
    const { analysis: model, flags } = shown
    const of = {
      ...{ analysis: model, flags, fileName: session.fileName, theme: theme.value },
      ...{ looks: families.looks, modelWords: modelWords(t) },
    }
    return sheets[tab](of, shown)
  }

  /** How many rows lie where, where the picture has only some of them. */
  async function massOf({ picture }: Shown): Promise<Mass | undefined> {
    const wanted = massQuestion(picture)
    const question = analysis.pictureQuestion
    if (!wanted || !question) return undefined
    const { mass } = await bridge.engine.call('rowsInWindow', { ...question, ...wanted })
    return mass ? { raster: mass, window: wanted.window } : undefined
  }

  const table = (of: SheetOf, sections: SheetSection[]): Sheet =>
    tableSheet(sheetLook(of), sections)

  /** What rows are judged by, as the views that count them ask for it. */
  const judged = () => (rows.by ? { ...rows.by } : null)

  const sheets: Record<Tab, (of: SheetOf, shown: Shown) => Sheet | null | Promise<Sheet | null>> = {
    picture: async (of, shown) =>
      pictureSheet({
        ...extras.drawn,
        ...shown,
        ...{ fileName: of.fileName, theme: of.theme, modelWords: of.modelWords },
        units: session.table?.units,
        mass: await massOf(shown),
        show: { ...layers.show },
        words: pictureWords.value,
      }),
    choice: (of) => choiceSheet(of, words.value.choice),
    distribution: async (of) => {
      const { modelId } = of.analysis
      const answer = await bridge.engine.call('distribution', { modelId })
      return distributionSheet(of, answer, words.value.distribution)
    },
    order: async (of) => {
      const { modelId } = of.analysis
      const { along, sight, column } = order
      const question = { modelId, along }
      const [view, marked, selected, { rarity }] = await Promise.all([
        bridge.engine.call('order', { ...question, sight, stretches: stretchesOnPaper }),
        bridge.engine.call('orderFlags', { ...question, by: of.flags.by }),
        bridge.engine.call('orderRows', { ...question, rows: firstSelected(selection, mostOrderSelected) }), // prettier-ignore
        bridge.engine.call('distribution', { modelId }),
      ])
      return orderSheet(of, { view, marked, selected, rarity, column }, words.value.order)
    },
    parallel: async (of) => {
      const { modelId } = of.analysis
      const { order: by, from, scale, bands } = parallel
      const question = { modelId, by: of.flags.by, order: by, from, most: mostAxes }
      const view = await bridge.engine.call('parallel', question)
      const columns = view.axes.map(({ column }) => column)
      const chosen = firstSelected(selection, mostParallelSelected)
      const selected = await bridge.engine.call('parallelRows', { modelId, columns, rows: chosen })
      return parallelSheet(of, { view, selected, scale, bands }, words.value.parallel)
    },
    pairs: async (of) => {
      const question = { modelId: of.analysis.modelId, columns: [...pairs.columns] }
      const c = question.columns.length
      const sample = Math.min(pairsSample(c), dotsInPairs(c))
      const flaggedRows = Array.from(of.flags.rows.subarray(0, mostFlaggedInPairs))
      const [view, flagged, selected] = await Promise.all([
        bridge.engine.call('pairs', { ...question, sample }),
        bridge.engine.call('pairsRows', { ...question, rows: flaggedRows }),
        bridge.engine.call('pairsRows', { ...question, rows: [...selection.rows].slice(0, mostPairsRows) }), // prettier-ignore
      ])
      const marked = selection.rows.size > 0 ? selected : null
      const answers = { view, flagged, selected: marked, units: session.table?.units }
      return pairsSheet(of, answers, words.value.pairs)
    },
    scaled: async (of) => {
      const question = { modelId: of.analysis.modelId, by: of.flags.by }
      return scaledSheet(of, await bridge.engine.call('scaled', question), words.value.scaled)
    },
    components: async (of) => {
      const question = { modelId: of.analysis.modelId, first: 0, most: 1 }
      const view = await bridge.engine.call('principalComponents', question)
      return view && componentsSheet(of, view, words.value.components)
    },
    reasons: async (of) => {
      const { modelId } = of.analysis
      const question = { modelId, by: of.flags.by, offset: 0, limit: mostReasonsRows }
      const page = await bridge.engine.call('reasons', question)
      if (!page) throw new Error(t('why.tooMany'))
      return reasonsSheet(of, page, reasons.order, words.value.reasons)
    },
    compare: (of) => {
      const { sides } = compare
      if (!sides) return null
      const { theme: look, modelWords: line } = of
      const [left, right] = sides.map(({ analysis: model, picture, flags }, i) => ({
        ...{ analysis: model, picture, flags, fileName: of.fileName, theme: look },
        ...{ units: session.table?.units, words: wordsOf(model), modelWords: line },
        looks: i === 0 ? families.looks : compare.looks,
      }))
      return compareSheet([left!, right!], of.fileName)
    },
    families: (of, { picture }) => {
      const { analysis: model, flags } = of
      const look = sheetLook(of)
      const cards = familyCards(t, { analysis: model, flags, families: families.all, looks: families.looks, theme: theme.value }) // prettier-ignore
      const head = { ...look, subtitle: [...look.subtitle, familyRemarks(t, model).join(' ')] }
      return familiesSheet(head, cards, picture)
    },
    sure: (of) => {
      const { stability } = sure
      return stability && table(of, howSureSections(t, stability, of.analysis.model))
    },
    tolerance: async (of) => {
      const by = judged()
      const { set } = analysis
      if (!by || !set || by.limits.length === 0) return null
      const answer = await bridge.engine.call('tolerance', { analysisId: set.analysisId, by })
      return table(of, toleranceSections(t, answer, by.limits, set.models.length > 1))
    },
    labels: async (of) => {
      const by = judged()
      if (!by || !labels.some || !labels.known) return null
      const question = { modelId: of.analysis.modelId, by: { ...by, known: labels.known } }
      const statistics = await bridge.engine.call('labelStatistics', question)
      return statistics?.roc
        ? labelsSheet(of, statistics, labelLines(t, statistics), labelWords(t))
        : table(of, labelSections(t, statistics))
    },
    images: (of) => imagesSheet(of),
    batch: (of) => batchSheet(of),
  }

  return { sheet }
}
