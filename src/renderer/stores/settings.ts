import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { OpenedTable } from '../../shared/engineApi'
import { settingsSchema, type ModelSettings, type Settings } from '../../shared/settings'

export interface Axes {
  /** Columns of the table. */
  x: number
  y: number
}

/** Changes that the user can make by hand; always replaced as a whole, so it can be posted as it is. */
export const useSettings = defineStore('settings', () => {
  const settings = shallowRef<Settings | null>(null)
  const columns = ref<number[]>([])
  /** The same object as before while only the percentile moves. */
  const modelSettings = computed<ModelSettings | null>((former) => {
    const next = settings.value
    return next && former && sameModel(former, next) ? former : next
  })
  const chosenAxes = shallowRef<Axes | null>(null)

  /** The two axes: those chosen, as far as they still are chosen columns, else the first ones. */
  const axes = computed<Axes | null>(() => axesAmong(columns.value, chosenAxes.value))

  /** The defaults for a table that was just opened. */
  function reset(table: OpenedTable): void {
    chosenAxes.value = null
    columns.value = table.columns.filter((c) => c.preselected).map((c) => c.index)
    settings.value = columns.value.length ? settingsSchema.parse({ columns: columns.value }) : null
  }

  /**
   * Applies a change. Returns false, and keeps the settings as they are, where the result would not
   * be valid: the smallest k above the largest, no columns, no covariance type.
   */
  function change(patch: Partial<ModelSettings> | Pick<Settings, 'percentile'>): boolean {
    if ('columns' in patch && patch.columns) columns.value = [...patch.columns]
    const merged = { ...settings.value, columns: columns.value, ...patch }
    const valid = settingsSchema.safeParse(merged)
    if (valid.success) settings.value = valid.data
    return valid.success
  }

  const setAxes = (next: Axes) => void (chosenAxes.value = next)

  return { settings, modelSettings, columns, axes, reset, change, setAxes }
})

/** Null without columns. A single column is both axes: the engine then draws its log density. */
export function axesAmong(columns: number[], chosen: Axes | null): Axes | null {
  const [first, second = first] = columns
  if (first === undefined || second === undefined) return null
  if (columns.length === 1) return { x: first, y: first }
  const x = chosen && columns.includes(chosen.x) ? chosen.x : undefined
  const y = chosen && columns.includes(chosen.y) && chosen.y !== x ? chosen.y : undefined
  const free = columns.filter((c) => c !== x && c !== y)
  const ax = x ?? free.shift()!
  return { x: ax, y: y ?? free.find((c) => c !== ax)! }
}

/** Whether two settings give the same model: all but the percentile agrees. */
export function sameModel(a: Settings | ModelSettings, b: Settings | ModelSettings): boolean {
  const key = (settings: Settings | ModelSettings) =>
    JSON.stringify(
      Object.entries(settings)
        .filter(([name]) => name !== 'percentile')
        .sort(([left], [right]) => (left < right ? -1 : 1)),
    )
  return key(a) === key(b)
}
