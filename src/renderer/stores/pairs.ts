import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { mostPairsColumns } from '../../shared/api/pairs'
import { useAnalysis } from './analysis'

/** Which columns the matrix of pairs shows, and how. */
export const usePairs = defineStore('pairs', () => {
  const analysis = useAnalysis()
  const asTable = ref(false)
  /** As chosen by hand; null for the first ones. */
  const byHand = shallowRef<readonly number[] | null>(null)

  const all = computed(() => analysis.model?.columnIndices ?? [])
  /** Those of the model, in its order, at most as many as are readable. */
  const columns = computed<number[]>((former) => {
    const wanted = all.value.filter((column) => byHand.value?.includes(column))
    const next = (wanted.length > 0 ? wanted : all.value).slice(0, mostPairsColumns)
    return former && String(former) === String(next) ? former : next
  })
  const full = computed(() => columns.value.length >= mostPairsColumns)

  function toggle(column: number): void {
    const { value: now } = columns
    byHand.value = now.includes(column)
      ? now.filter((one) => one !== column)
      : [...now, column].slice(0, mostPairsColumns)
  }

  return { asTable, all, columns, full, toggle }
})
