import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Analysis, Flags, Picture } from '../../shared/engineApi'
import { useBridge } from '../bridge'
import { latestWins } from '../composables/latestWins'
import { EngineError, isCancelled, isEngineDied, messageOf } from '../engineError'
import { useNotices } from './notices'
import { sameModel, useSettings, type Axes } from './settings'
import { useWork, type Work } from './work'

/** A model with its picture and flags: replaced together, so that they always belong together. */
export interface Shown {
  analysis: Analysis
  picture: Picture
  flags: Flags
}

/** Runs the model settings through the engine and keeps what is on screen. */
export const useAnalysis = defineStore('analysis', () => {
  const bridge = useBridge()
  const settings = useSettings()
  const notices = useNotices()
  const work = useWork()

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

  const running = computed(() => run.value !== null)
  /** The settings were changed, and what is shown was not made with them (stopped, or failed). */
  const stale = computed(
    () =>
      model.value !== null &&
      (settings.modelSettings === null || !sameModel(model.value.settings, settings.modelSettings)),
  )

  /** Fits with the present settings; a run that is under way is overtaken. */
  async function start(tableId: number): Promise<void> {
    const wanted = settings.settings
    abandon()
    if (!wanted) return
    const mine = work.begin('analyse')
    run.value = mine
    const current = () => run.value?.id === mine.id
    try {
      const final = await bridge.engine.call(
        'analyse',
        { tableId, settings: wanted },
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

  async function present(analysis: Analysis): Promise<void> {
    const mine = ++turn
    const axes = settings.axes
    const percentile = settings.settings?.percentile
    if (!axes || percentile === undefined) return
    try {
      const [picture, flags] = await Promise.all([
        bridge.engine.call('picture', { modelId: analysis.modelId, ...axes }),
        bridge.engine.call('flags', { modelId: analysis.modelId, percentile, ...axes }),
      ])
      if (mine !== turn) return
      shown.value = { analysis, picture, flags }
      live.value = true
      // What was moved while these answers were on their way.
      if (settings.axes && !sameAxes(settings.axes, axes)) void refreshPicture()
      else if (settings.settings?.percentile !== percentile) void refreshFlags()
    } catch (error) {
      if (mine === turn) report(error)
    }
  }

  /** New flags for the present percentile: at most one call in flight, the latest wins. */
  const refreshFlags = latestWins(async () => {
    const before = shown.value
    const percentile = settings.settings?.percentile
    if (!before || !live.value || percentile === undefined) return
    const axes = pictureAxes(before)
    await answer(async () => {
      const modelId = before.analysis.modelId
      const flags = await bridge.engine.call('flags', { modelId, percentile, ...axes })
      const now = shown.value
      if (now?.analysis === before.analysis && now.picture === before.picture)
        shown.value = { ...now, flags }
    })
  })

  /** The picture and flags on the present axes. */
  const refreshPicture = latestWins(async () => {
    const before = shown.value
    const axes = settings.axes
    const percentile = settings.settings?.percentile
    if (!before || !live.value || !axes || percentile === undefined) return
    // Axes among columns that this model does not have come with the next model.
    if (!hasColumns(before.analysis, axes)) return
    await answer(async () => {
      const modelId = before.analysis.modelId
      const [picture, flags] = await Promise.all([
        bridge.engine.call('picture', { modelId, ...axes }),
        bridge.engine.call('flags', { modelId, percentile, ...axes }),
      ])
      if (shown.value?.analysis === before.analysis)
        shown.value = { analysis: before.analysis, picture, flags }
    })
  })

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
    model,
    picture,
    flags,
    running,
    stale,
    live,
    start,
    abandon,
    refreshFlags,
    refreshPicture,
    clear,
    engineLost,
  }
})

const sameAxes = (a: Axes, b: Axes) => a.x === b.x && a.y === b.y

const hasColumns = (analysis: Analysis, { x, y }: Axes) =>
  analysis.settings.columns.includes(x) && analysis.settings.columns.includes(y)

/** What the picture was asked for; one column stands on both axes. */
const pictureAxes = ({ picture }: Shown): Axes => ({
  x: picture.x.column,
  y: picture.y.column < 0 ? picture.x.column : picture.y.column,
})
