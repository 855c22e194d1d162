import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { askedAxes, componentOfAxis } from '../../shared/componentAxes'
import { directionOfAxis } from '../../shared/directionAxes'
import type { Analysis, AnalysisSet, Flags, Picture, PictureQuestion } from '../../shared/engineApi'
import {
  sameModel,
  sameThreshold,
  thresholdSettings,
  type ThresholdSettings,
} from '../../shared/plan'
import { useBridge } from '../bridge'
import { latestWins } from '../composables/latestWins'
import { EngineError, isCancelled, isEngineDied, messageOf } from '../engineError'
import type { FlagPlaces } from '../flagPlaces'
import { useJudging } from './judging'
import { useNotices } from './notices'
import { useLayers } from './layers'
import { usePlan } from './plan'
import { useSelection } from './selection'
import { useWork, type Work } from './work'

/** A model with its picture and flags: replaced together, so that they always belong together. */
export interface Shown {
  set: AnalysisSet
  /** One of the set's models: that of the group on screen. */
  analysis: Analysis
  picture: Picture
  flags: Flags
  places: FlagPlaces
}

/** What is asked for a picture, but for the model. */
type View = Omit<PictureQuestion, 'modelId'>

/** Runs the plan through the engine and keeps what is on screen. */
export const useAnalysis = defineStore('analysis', () => {
  const bridge = useBridge()
  const plan = usePlan()
  const notices = useNotices()
  const work = useWork()
  const judging = useJudging()
  const layers = useLayers()
  const selection = useSelection()

  const shown = shallowRef<Shown | null>(null)
  const run = shallowRef<Work | null>(null)
  /** False while the engine that knows the shown model is gone: the picture stays, questions wait. */
  const live = ref(false)
  /** Every presented model has a turn; an answer for an earlier turn came too late. */
  let turn = 0

  // Parts of `shown`: each changes only when it is replaced, so that the flags, which follow the
  // slider, wake nobody who shows only the model or the picture.
  const model = computed(() => shown.value?.analysis ?? null)
  const picture = computed(() => shown.value?.picture ?? null)
  const flags = computed(() => shown.value?.flags ?? null)

  const set = computed(() => shown.value?.set ?? null)
  /** The group whose model is on screen, where there is one for each; kept when fitted again. */
  const group = ref<string | null>(null)

  const running = computed(() => run.value !== null)
  /** The plan was changed, and what is shown was not made with it (stopped, or failed). */
  const stale = computed(
    () =>
      model.value !== null &&
      (plan.modelPlan === null ||
        plan.columns.length === 0 ||
        !sameModel(model.value.plan, plan.modelPlan)),
  )

  /** What the picture shows of the model; the same object while it stays. */
  const view = computed<View | null>((former) => {
    const { axes, colourBy, judgement, still } = plan
    if (!axes || !judgement || !still) return null
    const { contours } = still
    const slice = layers.slice ? selection.row : null
    const next = { ...axes, colourBy, contours, assignment: judgement.assignment, slice }
    return former && sameView(former, next) ? former : next
  })
  /** What the picture on screen was asked for. */
  const pictureQuestion = computed<PictureQuestion | null>(() => {
    const now = shown.value
    return now && view.value && { modelId: now.picture.modelId, ...viewOf(now, view.value) }
  })
  /** Where the flags begin; the same object while it stays. */
  const threshold = computed<ThresholdSettings | null>((former) => {
    const { judgement } = plan
    if (!judgement) return null
    return former && sameThreshold(former, judgement) ? former : thresholdSettings(judgement)
  })

  /** Fits with the present plan; a run that is under way is overtaken. */
  async function start(tableId: number): Promise<void> {
    const wanted = plan.plan
    abandon()
    if (!wanted) return
    const mine = work.begin('analyse')
    run.value = mine
    const current = () => run.value?.id === mine.id
    try {
      const final = await bridge.engine.call(
        'analyse',
        { tableId, plan: wanted },
        {
          signal: mine.controller.signal,
          onProgress: (progress) => work.report(mine.id, progress),
          onPreview: (preview) => void (current() && present(preview)),
        },
      )
      if (!current()) return
      notices.settle('analyse')
      await present(final)
    } catch (error) {
      // The banner speaks for a dead engine; stopping is no failure.
      if (current() && !isCancelled(error) && !isEngineDied(error))
        notices.error('analyse', messageOf(error))
    } finally {
      work.end(mine.id)
      if (current()) run.value = null
    }
  }

  /** Stops the run under way; what it would still have answered is ignored. */
  function abandon(): void {
    const former = run.value
    run.value = null
    former?.controller.abort()
  }

  /** Brings a set on screen: the model of the group that was there, else of the first. */
  async function present(next: AnalysisSet): Promise<void> {
    const mine = ++turn
    const analysis = next.models.find((m) => m.group === group.value) ?? next.models[0]
    if (!analysis) return
    try {
      const parts = await ask(analysis)
      if (mine !== turn || !parts) return
      group.value = analysis.group
      shown.value = { set: next, analysis, ...parts.answers }
      live.value = true
      // What was moved while these answers were on their way.
      if (view.value !== parts.view) void refreshPicture()
      else if (threshold.value !== parts.by) void refreshFlags()
    } catch (error) {
      if (mine === turn) report(error)
    }
  }

  /** Picture and flags of a model as the plan has them now. Null where there is no plan. */
  async function ask({ modelId, fittedRows, partialCount }: Analysis) {
    const asked = { view: view.value, by: threshold.value }
    if (!asked.view || !asked.by) return null
    const question = { modelId, ...asked.view }
    const [picture, flags] = await Promise.all([
      bridge.engine.call('picture', question),
      judging.ask({ ...question, by: asked.by }, fittedRows + partialCount),
    ])
    return { ...asked, answers: { picture, ...flags } }
  }

  /** Shows the model of another group. */
  async function showGroup(name: string | null): Promise<void> {
    group.value = name
    if (shown.value && live.value) await present(shown.value.set)
  }

  /** New flags for the present threshold: at most one call in flight, the latest wins. */
  const refreshFlags = latestWins(async () => {
    const before = shown.value
    const by = threshold.value
    if (!before || !live.value || !view.value || !by) return
    const question = { ...viewOf(before, view.value), by }
    // Another basis has its rows in another order.
    const places = by.basis === before.flags.by.basis ? before.places : undefined
    await answer(async () => {
      const { modelId, fittedRows, partialCount } = before.analysis
      const flags = await judging.ask({ modelId, ...question }, fittedRows + partialCount, places)
      const now = shown.value
      if (now?.analysis === before.analysis && now.picture === before.picture)
        shown.value = { ...now, ...flags }
    })
  })

  /** The picture and flags as they are to be seen now. */
  const refreshPicture = latestWins(async () => {
    const before = shown.value
    if (!before || !live.value || !view.value) return
    // Axes among columns that this model does not have come with the next model.
    if (!hasAxes(before.analysis, view.value)) return
    await answer(async () => {
      const parts = await ask(before.analysis)
      const now = shown.value
      if (parts && now?.analysis === before.analysis) shown.value = { ...now, ...parts.answers }
    })
  })

  // The slice goes with the selected row.
  watch(
    () => view.value?.slice,
    () => void refreshPicture(),
  )

  async function answer(ask: () => Promise<void>): Promise<void> {
    try {
      await ask()
    } catch (error) {
      report(error)
    }
  }

  function report(error: unknown): void {
    // A model that was replaced while it was asked about: its successor is on the way.
    const replaced = error instanceof EngineError && error.code === 'NotLoaded' && running.value
    if (!replaced && !isCancelled(error) && !isEngineDied(error))
      notices.error('show', messageOf(error))
  }

  /** Another file is on screen now: nothing of the former one remains. */
  function clear(): void {
    abandon()
    turn++
    shown.value = null
    group.value = null
    live.value = false
  }

  /** The engine is gone, and the models with it. */
  function engineLost(): void {
    abandon()
    turn++
    live.value = false
  }

  return {
    shown,
    set,
    model,
    picture,
    flags,
    group,
    threshold,
    pictureQuestion,
    running,
    stale,
    live,
    start,
    abandon,
    showGroup,
    refreshFlags,
    refreshPicture,
    clear,
    engineLost,
  }
})

const sameView = (a: View, b: View) =>
  a.x === b.x &&
  a.y === b.y &&
  a.colourBy === b.colourBy &&
  a.contours === b.contours &&
  a.slice === b.slice &&
  a.assignment === b.assignment

const hasAxes = ({ columnIndices, pca }: Analysis, { x, y }: View) =>
  [x, y].every(
    (axis) =>
      columnIndices.includes(axis) ||
      (componentOfAxis(axis) !== null && pca !== undefined) ||
      (directionOfAxis(axis) !== null && columnIndices.length > 2),
  )

/** What the picture on screen was asked for; one column stands on both axes. */
const viewOf = ({ picture }: Shown, view: View): View => ({
  ...view,
  ...askedAxes(picture),
  slice: picture.slice?.row ?? null,
})
