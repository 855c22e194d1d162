import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { Mark } from '../../core/families/marks'
import type { Family } from '../../shared/engineApi'
import { componentLabels } from '../../shared/componentLabels'
import { useAnalysis } from './analysis'
import { usePlan } from './plan'
import { useSession } from './session'

export interface NumberedFamily extends Family {
  /** From 1, as on screen. */
  number: number
}

/** The families of the model on screen, and what a person says of them. */
export const useFamilies = defineStore('families', () => {
  const analysis = useAnalysis()
  const plan = usePlan()
  const session = useSession()

  const all = computed<NumberedFamily[]>(
    () => analysis.model?.families.map((family, i) => ({ ...family, number: i + 1 })) ?? [],
  )
  /** Whether marks have any effect: to the textbook's score all components are alike. */
  const judged = computed(() => analysis.model?.plan.score === 'family')
  const unconfirmed = computed(() => all.value.filter(({ mark }) => mark === 'unconfirmed'))
  const someNotNormal = computed(() => all.value.some(({ mark }) => mark !== 'normal'))
  const labels = computed(() => componentLabels(all.value))
  /** What a component is called. */
  const label = (component: number) => labels.value[component] ?? String(component + 1)
  /** The last normal family cannot be marked otherwise: rows are judged by the normal ones. */
  const isLastNormal = (family: Family) =>
    family.mark === 'normal' && all.value.filter(({ mark }) => mark === 'normal').length === 1

  /** What a person says of a family; what was said of the same place before is forgotten. */
  function mark({ at }: Family, said: Mark): void {
    const group = analysis.model?.group ?? null
    const isSame = (other: { group: string | null; at: number[] }) =>
      other.group === group && other.at.every((value, j) => value === at[j])
    const others = plan.plan?.marks.filter((other) => !isSame(other)) ?? []
    session.change({ marks: [...others, { group, at, mark: said }] })
  }

  return { all, judged, unconfirmed, someNotNormal, label, isLastNormal, mark }
})
