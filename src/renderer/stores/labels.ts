import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { TableLabels } from '../../shared/api/labels'
import { withChanges } from '../../shared/labelChanges'
import {
  labels as labelNames,
  needsReason,
  presentOf,
  type Disposition,
  type Label,
  type LabelChange,
  type LabelEntry,
  type LabelSettings,
} from '../../shared/labels'
import { useBridge } from '../bridge'
import { latestWins } from '../composables/latestWins'
import { isCancelled, isEngineDied, messageOf } from '../engineError'
import { useAnalysis } from './analysis'
import { useNotices } from './notices'
import { usePlan } from './plan'
import { useSession } from './session'
import { useView } from './view'

/** What is known of one row. */
export interface KnownRow {
  label: Label | null
  /** What a person said; null where the label column alone says it. */
  entry: LabelEntry | null
}

/** Something to be said of rows that waits for a name or a reason. */
export interface Asked {
  rows: number[]
  label: Label | null
  needsReason: boolean
}

/** What people know of the rows on screen: labels, and what becomes of the parts. */
export const useLabels = defineStore('labels', () => {
  const bridge = useBridge()
  const session = useSession()
  const analysis = useAnalysis()
  const plan = usePlan()
  const view = useView()
  const notices = useNotices()

  /** The same object while it stays. */
  const known = computed<LabelSettings | null>((former) => {
    const now = plan.plan
    if (!now) return null
    const { labels, labelColumn } = now
    return former?.labels === labels && former.labelColumn === labelColumn
      ? former
      : { labels, labelColumn }
  })
  const some = computed(
    () =>
      known.value !== null && (known.value.labels.length > 0 || known.value.labelColumn !== null),
  )
  const found = shallowRef<{ known: LabelSettings; table: TableLabels } | null>(null)
  const asked = shallowRef<Asked | null>(null)
  /** Changes follow each other: each needs to know what was said before it. */
  let last = Promise.resolve()

  const fetch = latestWins(async () => {
    const [tableId, settings] = [session.table?.tableId, known.value]
    if (tableId === undefined || !settings || !some.value || !analysis.live) return
    if (found.value?.known === settings && found.value.table.tableId === tableId) return
    try {
      const table = await bridge.engine.call('labels', { tableId, known: settings })
      if (known.value === settings && session.table?.tableId === tableId)
        found.value = { known: settings, table }
    } catch (error) {
      // A column that is not there is said by the fit.
      found.value = null
      if (isCancelled(error) || isEngineDied(error)) return
    }
  })
  watch(
    [() => session.table?.tableId, known, () => analysis.live],
    ([tableId, settings], [formerId]) => {
      if (tableId !== formerId || !settings || !some.value) found.value = null
      void fetch()
    },
    { immediate: true },
  )

  const places = computed(() => {
    const byHand = found.value?.table.byHand
    return new Map(
      Array.from(byHand?.row ?? [], (row, i) => [
        row,
        { set: byHand!.set[i], at: byHand!.entry[i] },
      ]),
    )
  })
  function of(row: number): KnownRow | null {
    if (!found.value) return null
    const code = found.value.table.of[row] ?? 0
    const place = places.value.get(row)
    const entry = place ? (found.value.known.labels[place.set]?.entries[place.at] ?? null) : null
    return code === 0 && !entry ? null : { label: labelNames[code - 1] ?? null, entry }
  }

  /** Says it at once, or asks for what is missing first. */
  async function say(rows: number[], label: Label | null): Promise<void> {
    const other = rows.filter((row) => (of(row)?.label ?? null) !== label)
    if (other.length === 0) return
    const reason = other.some((row) => needsReason(of(row)?.label, label))
    if (reason || view.labelledBy === '') asked.value = { rows: other, label, needsReason: reason }
    else await put(other, { label })
  }

  /** The name, and the reason, that were asked for. */
  async function answer(name: string, reason: string): Promise<void> {
    const waiting = asked.value
    if (!waiting || name.trim() === '') return
    view.labelledBy = name.trim()
    asked.value = null
    await put(waiting.rows, { label: waiting.label, reason: reason.trim() })
  }

  /** What becomes of parts that a person has labelled; the label stays. */
  const note = (rows: number[], what: { disposition?: Disposition | null; comment?: string }) =>
    put(
      rows.filter((row) => of(row)?.entry),
      what,
    )

  const put = (rows: number[], what: Partial<LabelChange>) =>
    (last = last.then(() => change(rows, what)))

  async function change(rows: number[], what: Partial<LabelChange>): Promise<void> {
    const tableId = session.table?.tableId
    if (tableId === undefined || rows.length === 0) return
    try {
      const { table, hashes } = await bridge.engine.call('identify', { tableId, rows })
      if (some.value && found.value?.known !== known.value) await fetch()
      const current = !some.value || found.value?.known === known.value
      if (session.table?.tableId !== tableId || !known.value || !current) return
      const said = { by: view.labelledBy, at: new Date().toISOString() }
      const labels = withChanges(
        known.value.labels,
        table,
        rows.map((row, i) => ({ row, hash: hashes[i], before: of(row)?.entry ?? null })),
        (before) => ({
          ...{ label: before?.label ?? null, disposition: before?.disposition ?? null },
          ...{ comment: before?.comment ?? '', ...said, reason: '', ...what },
        }),
      )
      if (session.change({ labels })) notices.settle('label')
      else notices.error('label', '', { own: { key: 'labelsInvalid', values: {} } })
    } catch (error) {
      if (!isCancelled(error) && !isEngineDied(error)) notices.error('label', messageOf(error))
    }
  }

  return {
    known,
    some,
    of,
    asked,
    /** Labels that are not applied, and why. */
    notes: computed(() => found.value?.table.notes ?? []),
    /** Rows with a label. */
    count: computed(
      () => found.value?.table.of.reduce((sum, code) => sum + (code > 0 ? 1 : 0), 0) ?? 0,
    ),
    say,
    answer,
    note,
    cancel: () => void (asked.value = null),
  }
})

/** What was last said of a row. */
export const lastSaid = (row: KnownRow | null): LabelChange | null =>
  row?.entry ? presentOf(row.entry) : null
