import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { onCommonAxes } from '../../charts/compare/commonAxes'
import { familySymbol, type FamilyLook } from '../../charts/palette'
import { familyColours } from '../../shared/familyNames'
import type { Analysis, Flags, Picture } from '../../shared/engineApi'
import type { Difference } from '../../shared/api/comparison'
import type { Plan } from '../../shared/plan'
import { useBridge } from '../bridge'
import { useAnswer } from '../composables/useAnswer'
import { isCancelled, isEngineDied, messageOf } from '../engineError'
import { useAnalysis } from './analysis'
import { useFamilies } from './families'
import { useNotices } from './notices'
import { usePlan } from './plan'
import { useRows } from './rows'
import { useView } from './view'
import { useWork, type Work } from './work'

export type Taken = NonNullable<Plan['take']>

/** A model as it is compared: with its picture and flags. */
export interface Side {
  analysis: Analysis
  picture: Picture
  flags: Flags
}

/** Rows of the difference that are listed. */
export const mostListed = 200

/** The model on screen and another one of the same rows. */
export const useCompare = defineStore('compare', () => {
  const bridge = useBridge()
  const analysis = useAnalysis()
  const notices = useNotices()
  const plan = usePlan()
  const families = useFamilies()
  const rows = useRows()
  const view = useView()
  const work = useWork()

  const other = shallowRef<{ analysis: Analysis; of: number } | null>(null)
  const run = shallowRef<Work | null>(null)
  const which = ref<Difference>('onlyFirst')

  /** It is of the rows and settings of the analysis that it was asked for. */
  watch(
    [() => analysis.set?.analysisId, () => analysis.group, () => analysis.live],
    () => {
      run.value?.controller.abort()
      other.value = null
    },
    { flush: 'sync' },
  )

  /** Fits another model beside the one on screen, which stays. */
  async function fit(take: Taken): Promise<void> {
    const { set } = analysis
    if (!set || !analysis.live) return
    run.value?.controller.abort()
    const mine = work.begin('compare')
    run.value = mine
    const current = () => run.value?.id === mine.id && analysis.set === set
    try {
      const found = await bridge.engine.call(
        'analyseBeside',
        { analysisId: set.analysisId, take },
        {
          signal: mine.controller.signal,
          onProgress: (progress) => work.report(mine.id, progress),
        },
      )
      const model = found.models.find(({ group }) => group === analysis.group)
      if (!current()) return
      notices.settle('compare')
      if (model) other.value = { analysis: model, of: set.analysisId }
    } catch (error) {
      if (current() && !isCancelled(error) && !isEngineDied(error))
        notices.error('compare', messageOf(error))
    } finally {
      work.end(mine.id)
      if (run.value?.id === mine.id) run.value = null
    }
  }

  /** Two columns that both models have; directions are each model's own. */
  const axes = computed(() => {
    const { model } = analysis
    if (!model) return null
    const chosen = plan.axes
    if (chosen && chosen.x >= 0 && chosen.y >= 0) return { x: chosen.x, y: chosen.y }
    const [x, y = x] = model.columnIndices
    return x === undefined || y === undefined ? null : { x, y }
  })

  /** Only while it is looked at. */
  const asked = computed(() => {
    const [model, beside, by] = [analysis.model, other.value, rows.flags?.by]
    if (view.tab !== 'compare' || !model || !beside || !axes.value || !by || !plan.judgement)
      return null
    const { colourBy, judgement } = plan
    const look = { ...axes.value, colourBy, assignment: judgement.assignment }
    return { first: model.modelId, second: beside.analysis.modelId, look, by }
  })

  const drawn = useAnswer(
    () => asked.value,
    async ({ first, second, look, by }) => {
      const of = async (modelId: number) => {
        const picture = await bridge.engine.call('picture', { modelId, ...look })
        return { picture, flags: await bridge.engine.call('flags', { modelId, ...look, by }) }
      }
      return { first, second, sides: [await of(first), await of(second)] as const }
    },
    (former, next) => former.first === next.first && former.second === next.second,
  )

  /** Null until both are there. */
  const sides = computed<readonly [Side, Side] | null>(() => {
    const [model, beside, found] = [analysis.model, other.value, drawn.value]
    if (!model || !beside || !found) return null
    if (found.first !== model.modelId || found.second !== beside.analysis.modelId) return null
    const [a, b] = onCommonAxes(found.sides[0].picture, found.sides[1].picture)
    return [
      { analysis: model, picture: a, flags: found.sides[0].flags },
      { analysis: beside.analysis, picture: b, flags: found.sides[1].flags },
    ]
  })

  const difference = useAnswer(
    () =>
      asked.value && rows.by
        ? {
            ...{ first: asked.value.first, second: asked.value.second, by: rows.by },
            ...{ which: which.value, offset: 0, limit: mostListed },
          }
        : null,
    async (question) => ({
      which: question.which,
      ...(await bridge.engine.call('compareModels', question)),
    }),
    (former, next) => former.first === next.first && former.second === next.second,
  )

  /** Of the second model's components: a family that is plainly one of the first model's looks like it, the others are grey. */
  const looks = computed<FamilyLook[]>(() => {
    const matched = difference.value?.matched
    const out: FamilyLook[] = []
    if (!matched) return out
    other.value?.analysis.families.forEach(({ components }, i) => {
      const index = matched[i] ?? null
      const [first = 0] = (index === null ? undefined : families.all[index]?.components) ?? []
      const own = families.looks[first]
      const look =
        index === null
          ? { colour: familyColours - 1, symbol: 'rect' }
          : {
              colour: own?.colour ?? first % familyColours,
              symbol: own?.symbol ?? familySymbol(first),
            }
      for (const component of components) out[component] = look
    })
    return out
  })

  return {
    other,
    looks,
    running: computed(() => run.value !== null),
    which,
    fit,
    sides,
    difference,
  }
})
