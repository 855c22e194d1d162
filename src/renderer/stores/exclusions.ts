import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { ExcludedRow, ExcludedRows } from '../../shared/api/exclusions'
import {
  countExcluded,
  withComment,
  withExcluded,
  withoutExclusions,
  type Exclusion,
  type ExclusionPlace,
  type ExclusionSet,
} from '../../shared/exclusions'
import { useBridge } from '../bridge'
import { latestWins } from '../composables/latestWins'
import { isCancelled, isEngineDied, messageOf } from '../engineError'
import { useAnalysis } from './analysis'
import { useNotices } from './notices'
import { usePlan } from './plan'
import { useSession } from './session'
import { useView } from './view'

/** An excluded row, and what was said of it. */
export type KnownExclusion = ExcludedRow & Exclusion

const none: ExclusionSet[] = []

/** Rows that a person took out of the table on screen. */
export const useExclusions = defineStore('exclusions', () => {
  const bridge = useBridge()
  const session = useSession()
  const analysis = useAnalysis()
  const plan = usePlan()
  const view = useView()
  const notices = useNotices()

  /** The same object while it stays. */
  const sets = computed(() => plan.plan?.excluded ?? none)
  const found = shallowRef<{ sets: ExclusionSet[]; tableId: number; rows: ExcludedRows } | null>(
    null,
  )
  /** The list is open. */
  const listing = shallowRef(false)
  /** Changes follow each other. */
  let last = Promise.resolve()

  const fetch = latestWins(async () => {
    const [tableId, excluded] = [session.table?.tableId, sets.value]
    if (tableId === undefined || excluded.length === 0 || !analysis.live) return
    if (found.value?.sets === excluded && found.value.tableId === tableId) return
    try {
      const rows = await bridge.engine.call('excludedRows', { tableId, excluded })
      if (sets.value === excluded && session.table?.tableId === tableId)
        found.value = { sets: excluded, tableId, rows }
    } catch (error) {
      if (!isCancelled(error) && !isEngineDied(error)) notices.error('label', messageOf(error))
    }
  })
  watch(
    [() => session.table?.tableId, sets, () => analysis.live],
    ([tableId, now], [formerId]) => {
      if (tableId !== formerId || now.length === 0) found.value = null
      void fetch()
    },
    { immediate: true },
  )

  const all = computed<KnownExclusion[]>(() => {
    const now = found.value
    if (!now) return []
    return now.rows.rows.flatMap((one) => {
      const entry = now.sets[one.place[0]]?.entries[one.place[1]]
      return entry ? [{ ...entry, ...one }] : []
    })
  })
  const byRow = computed(() => new Map(all.value.map((one) => [one.row, one])))
  const of = (row: number): KnownExclusion | null => byRow.value.get(row) ?? null

  /** Takes rows out, and fits without them; those that are out already stay so. */
  const exclude = (rows: readonly number[], comment = '') =>
    (last = last.then(() => add([...rows], comment)))

  async function add(rows: number[], comment: string): Promise<void> {
    const tableId = session.table?.tableId
    if (tableId === undefined || rows.length === 0) return
    try {
      const known = await bridge.engine.call('identify', { tableId, rows })
      if (session.table?.tableId !== tableId || !plan.plan) return
      const said = { comment, by: view.labelledBy, at: new Date().toISOString() }
      change(withExcluded(sets.value, known, rows, said))
    } catch (error) {
      if (!isCancelled(error) && !isEngineDied(error)) notices.error('label', messageOf(error))
    }
  }

  function change(excluded: ExclusionSet[]): void {
    if (session.change({ excluded })) notices.settle('label')
    else notices.error('label', '', { own: { key: 'exclusionsInvalid', values: {} } })
  }

  /** Rows have their part in the fit again. */
  const putBack = (some: readonly { place: ExclusionPlace }[]) =>
    change(withoutExclusions(found.value?.sets ?? sets.value, some.map(({ place }) => place))) // prettier-ignore

  const explain = ({ place }: { place: ExclusionPlace }, comment: string) =>
    change(withComment(found.value?.sets ?? sets.value, place, comment))

  return {
    all,
    of,
    listing,
    /** Rows that the plan names, whether the table has them or not. */
    planned: computed(() => countExcluded(sets.value)),
    /** Exclusions that are not applied, and why. */
    notes: computed(() => found.value?.rows.notes ?? []),
    exclude,
    putBack,
    putBackAll: () => change([]),
    explain,
  }
})
