import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'

/**
 * The selected rows, zero-based in the file, the same in the pictures, the table and the details.
 * `row` is the one that was selected last: the details and the pictures show it.
 */
export const useSelection = defineStore('selection', () => {
  const row = ref<number | null>(null)
  const rows = shallowRef<ReadonlySet<number>>(new Set())

  /** Selects this row alone. */
  function select(next: number | null): void {
    row.value = next
    rows.value = new Set(next === null ? [] : [next])
  }

  /** Adds a row to those selected, or takes it away. */
  function toggle(one: number): void {
    const next = new Set(rows.value)
    if (!next.delete(one)) next.add(one)
    rows.value = next
    row.value = next.has(one) ? one : ([...next].at(-1) ?? null)
  }

  /** Selects several rows; `last` is the one that is shown. */
  function selectAll(several: Iterable<number>, last: number): void {
    rows.value = new Set(several)
    row.value = last
  }

  const clear = () => select(null)
  return { row, rows, select, toggle, selectAll, clear }
})
