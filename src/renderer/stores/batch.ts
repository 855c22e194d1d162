import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { JudgedBatch } from '../../shared/api/scoring'
import type { OpenableFile } from '../../shared/desktopApi'
import type { AnalysisSet, OpenedTable } from '../../shared/engineApi'
import { thresholdSettings, type Plan, type ThresholdSettings } from '../../shared/plan'
import { openBatch } from '../batchSource'
import { useBridge } from '../bridge'
import { latestWins } from '../composables/latestWins'
import type { CallOptions } from '../engineClient'
import { isCancelled, isEngineDied, messageOf } from '../engineError'
import { useAnalysis } from './analysis'
import { useExporting } from './exporting'
import { useNotices } from './notices'
import { usePlan } from './plan'
import { useSession } from './session'
import { useView } from './view'
import { useWork, type Work } from './work'

/** A batch, and the analysis of it by the models of the file on screen. */
interface Scored {
  file: OpenableFile
  table: OpenedTable
  set: AnalysisSet
  /** The analysis whose models these are. */
  of: number
}

/** The part of the progress bar that reading takes. */
const reading = 0.2

/**
 * A batch that is judged by the model on screen, which stays as it is. Its threshold is the batch's own; another model judges
 * it anew as soon as somebody looks at it.
 */
export const useBatch = defineStore('batch', () => {
  const bridge = useBridge()
  const session = useSession()
  const analysis = useAnalysis()
  const exporting = useExporting()
  const notices = useNotices()
  const plan = usePlan()
  const view = useView()
  const work = useWork()

  const shown = shallowRef<Scored | null>(null)
  const by = shallowRef<ThresholdSettings | null>(null)
  const judged = shallowRef<JudgedBatch | null>(null)
  /** Why there is no judgement. */
  const problem = ref('')
  const run = shallowRef<Work | null>(null)
  const running = computed(() => run.value !== null)
  /** Chosen, and not scored yet. */
  const chosen = shallowRef<OpenableFile | null>(null)
  /** The engine that knew the batch is gone. */
  const lost = ref(false)
  /** The analysis by which scoring failed or was stopped: it is not begun again by itself. */
  const given = ref<number | null>(null)

  /** What is shown was said by another model than that on screen. */
  const stale = computed(
    () =>
      shown.value !== null &&
      (lost.value ||
        analysis.running ||
        analysis.stale ||
        shown.value.of !== analysis.set?.analysisId),
  )

  /** Asks for a file, or for a folder where images are on screen, and judges it. */
  const choose = () =>
    session.desktop(async () => {
      if (!exporting.possible) return
      const file = await bridge.desktop.chooseBatch(session.table?.folder ? 'folder' : 'file')
      if (!file) return
      notices.settle('batch')
      const { source } = session
      if ([source, ...(source?.others ?? [])].some((one) => one?.handle === file.handle))
        return notices.error('batch', '', {
          own: { key: 'batchIsReference', values: { file: file.name } },
        })
      chosen.value = file
      await score(file, null, by.value ?? firstThreshold(plan.plan!))
    })

  /** Judges the batch again, by the model on screen. */
  async function again(): Promise<void> {
    if (!shown.value || !by.value) return
    await score(shown.value.file, lost.value ? null : shown.value.table, by.value)
  }

  /** @param known the batch where it was read before */
  async function score(
    file: OpenableFile,
    known: OpenedTable | null,
    settings: ThresholdSettings,
  ): Promise<void> {
    const { set } = analysis
    if (!exporting.possible || !set) return
    abandon()
    const mine = work.begin('batch', file.name)
    run.value = mine
    const current = () => run.value?.id === mine.id
    const isNew = shown.value?.file !== file
    if (!isNew) problem.value = ''
    const options = (from: number, to: number): CallOptions => ({
      signal: mine.controller.signal,
      onProgress: ({ fraction, ...rest }) =>
        work.report(mine.id, { ...rest, fraction: from + (to - from) * fraction }),
    })
    try {
      const read = options(0, reading)
      const table = known ?? (await openBatch(bridge, file, session.table?.settings ?? {}, read))
      const question = { analysisId: set.analysisId, tableId: table.tableId, by: settings }
      const scored = await bridge.engine.call('scoreBatch', question, options(known ? 0 : reading, 1)) // prettier-ignore
      if (!current()) return
      lost.value = false
      given.value = null
      chosen.value = null
      shown.value = { file, table, set: scored, of: set.analysisId }
      by.value = settings
      await ask()
      if (isNew) view.tab = 'batch'
    } catch (error) {
      if (!current() || isEngineDied(error)) return
      chosen.value = null
      given.value = set.analysisId
      if (isCancelled(error)) return
      if (isNew) notices.error('batch', messageOf(error))
      else problem.value = messageOf(error)
    } finally {
      work.end(mine.id)
      if (current()) run.value = null
    }
  }

  /** What the present threshold says. */
  const ask = latestWins(async () => {
    const [scored, settings] = [shown.value, by.value]
    if (!scored || !settings || lost.value) return
    const current = () => shown.value === scored && by.value === settings
    try {
      const question = { analysisId: scored.set.analysisId, by: settings }
      const found = await bridge.engine.call('judgedBatch', question)
      if (!current()) return
      judged.value = found
      problem.value = ''
    } catch (error) {
      if (!current() || isCancelled(error) || isEngineDied(error)) return
      judged.value = null
      problem.value = messageOf(error)
    }
  })

  /** Another threshold; where it is made from good rows these are judged first, once. */
  async function change(patch: Partial<ThresholdSettings>): Promise<void> {
    if (!by.value) return
    by.value = { ...by.value, ...patch }
    const { basis } = by.value
    const needed = basis === 'good-batch' || basis === 'false-discovery'
    const known = judged.value?.models.every(({ calibrationRows }) => calibrationRows !== null)
    await (needed && !known ? again() : ask())
  }

  /** Ends the run under way; it is begun again where it still is wanted. */
  function abandon(): void {
    const former = run.value
    run.value = null
    former?.controller.abort()
  }

  /** Another file is on screen: nothing of the batch remains. */
  function clear(): void {
    abandon()
    chosen.value = shown.value = by.value = judged.value = given.value = null
    problem.value = ''
  }

  watch(() => session.source, clear)
  watch(shown, (now) => void (view.withBatch = now !== null), { flush: 'sync' })
  watch(
    () => analysis.live,
    (live) => {
      if (!live && shown.value) lost.value = true
    },
    { flush: 'sync' },
  )
  watch([() => exporting.possible, stale, () => view.tab], ([possible]) => {
    if (!possible) return abandon()
    if (running.value || given.value === analysis.set?.analysisId) return
    if (chosen.value) void score(chosen.value, null, by.value ?? firstThreshold(plan.plan!))
    else if (stale.value && view.tab === 'batch') void again()
  })

  return { shown, by, judged, problem, running, lost, stale, choose, again, change }
})

/** What suits a batch, with the rates of the plan: shares and numbers of a file's own rows are another matter. */
function firstThreshold(plan: Plan): ThresholdSettings {
  const settings = thresholdSettings(plan)
  const ofBatches = settings.basis === 'good-batch' || settings.basis === 't-squared'
  return ofBatches ? settings : { ...settings, basis: null }
}
