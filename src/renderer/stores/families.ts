import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { FamilyLook } from '../../charts/palette'
import type { Mark } from '../../core/families/marks'
import type { Family } from '../../shared/engineApi'
import { componentLabels } from '../../shared/componentLabels'
import type { FamilyName, NamedFamily, WhyNameless } from '../../shared/familyNames'
import { useBridge } from '../bridge'
import { useAnswer } from '../composables/useAnswer'
import { isCancelled, isEngineDied, messageOf } from '../engineError'
import { useAnalysis } from './analysis'
import { useNotices } from './notices'
import { usePlan } from './plan'
import { useSession } from './session'

export interface NumberedFamily extends Family {
  /** From 1, as on screen. */
  number: number
  /** As the plan has it now. */
  own: NamedFamily | null
}

/** A name of the plan that no family has now. */
export interface Nameless {
  entry: number
  name: string
  why: WhyNameless
}

const none: FamilyName[] = []

/** The families of the model on screen, and what a person says of them. */
export const useFamilies = defineStore('families', () => {
  const bridge = useBridge()
  const analysis = useAnalysis()
  const plan = usePlan()
  const session = useSession()
  const notices = useNotices()
  /** Changes follow each other: each needs to know what was said before it. */
  let last = Promise.resolve()

  /** The same object while it stays. */
  const names = computed(() => plan.plan?.names ?? none)
  const question = computed(() =>
    analysis.model && names.value.length > 0
      ? { modelId: analysis.model.modelId, names: names.value }
      : null,
  )
  const found = useAnswer(
    () => question.value,
    async (asked) => ({ asked, ...(await bridge.engine.call('familyNames', asked)) }),
    (former, next) => former.modelId === next.modelId,
  )
  /** Only of the model on screen: a name on another one's families is worse than none. */
  const known = computed(() =>
    found.value && found.value.asked.modelId === analysis.model?.modelId ? found.value : null,
  )

  const all = computed<NumberedFamily[]>(
    () =>
      analysis.model?.families.map(({ named: _, ...family }, i) => {
        const own = known.value?.of[i] ?? null
        return { ...family, ...(own && { named: own }), own, number: i + 1 }
      }) ?? [],
  )
  const nameless = computed<Nameless[]>(
    () =>
      known.value?.without.flatMap(({ entry, why }) => {
        const name = known.value?.asked.names[entry]?.name ?? ''
        return name === '' ? [] : [{ entry, why, name }]
      }) ?? [],
  )
  /** Whether marks have any effect: to the textbook's score all components are alike. */
  const judged = computed(() => analysis.model?.plan.score === 'family')
  const unconfirmed = computed(() => all.value.filter(({ mark }) => mark === 'unconfirmed'))
  const someNotNormal = computed(() => all.value.some(({ mark }) => mark !== 'normal'))
  const labels = computed(() => componentLabels(all.value))
  /** What a component is called: its number, and the name of its family. */
  const label = (component: number) => labels.value[component] ?? String(component + 1)
  /** Of each component what a person chose for its family. */
  const looks = computed(() => {
    const out: (FamilyLook | null)[] = []
    for (const { components, own } of all.value)
      for (const component of components) out[component] = own && hasLook(own) ? own : null
    return out
  })
  /** The last normal family cannot be marked otherwise: rows are judged by the normal ones. */
  const isLastNormal = (family: Family) =>
    family.mark === 'normal' && all.value.filter(({ mark }) => mark === 'normal').length === 1

  /** What a person says of a family; what it was marked as before is forgotten. */
  const mark = (family: NumberedFamily, said: Mark) =>
    saying(family, (about) => {
      const before = new Set(family.said)
      const isSame = (other: { group: string | null; at: number[] }) =>
        other.group === about.group && other.at.every((value, j) => value === family.at[j])
      const marks = plan.plan?.marks ?? []
      const others = marks.filter((other, entry) => !before.has(entry) && !isSame(other))
      const { group, at, rows } = about
      session.change({ marks: [...others, { group, at, rows, mark: said }] })
    })

  /** Gives a family a name or a look; without either it has what its number gives. */
  const call = (
    family: NumberedFamily,
    said: Partial<Pick<FamilyName, 'name' | 'colour' | 'symbol'>>,
  ) =>
    saying(family, (about) => {
      const before = all.value[family.number - 1]?.own ?? null
      const next = {
        ...{ name: before?.name ?? '', colour: before?.colour ?? null },
        ...{ symbol: before?.symbol ?? null, ...said },
      }
      const others = names.value.filter((_, entry) => entry !== before?.entry)
      const some = next.name !== '' || hasLook(next)
      const done = session.change({ names: some ? [...others, { ...about, ...next }] : others })
      if (!done) notices.error('label', '', { own: { key: 'namesInvalid', values: {} } })
    })

  /** Forgets a name that no family has. */
  const forget = ({ entry }: Nameless) =>
    void session.change({ names: names.value.filter((_, i) => i !== entry) })

  /** Says something of a family: with the rows by which it is known again. */
  const saying = (
    family: NumberedFamily,
    say: (about: Pick<FamilyName, 'group' | 'columns' | 'at' | 'rows'>) => void,
  ) => (last = last.then(() => withRows(family, say)))

  async function withRows(
    { at, number }: NumberedFamily,
    say: Parameters<typeof saying>[1],
  ): Promise<void> {
    const { model } = analysis
    if (!model) return
    try {
      const question = { modelId: model.modelId, family: number - 1 }
      const { hashes, complete } = await bridge.engine.call('familyRows', question)
      // Of another model, which came meanwhile, it was not said.
      if (analysis.model?.modelId !== model.modelId) return
      const rows = hashes.length > 0 ? { hashes: [...hashes], complete } : null
      say({ group: model.group, columns: model.columns, at, rows })
    } catch (error) {
      if (!isCancelled(error) && !isEngineDied(error)) notices.error('label', messageOf(error))
    }
  }

  return {
    all,
    nameless,
    judged,
    unconfirmed,
    someNotNormal,
    label,
    looks,
    isLastNormal,
    mark,
    call,
    forget,
  }
})

const hasLook = ({ colour, symbol }: Pick<NamedFamily, 'colour' | 'symbol'>) =>
  colour !== null || symbol !== null
