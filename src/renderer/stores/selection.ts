import { defineStore } from 'pinia'
import { ref } from 'vue'

/** The one selected row, the same in the picture, the table and the details: zero-based in the file. */
export const useSelection = defineStore('selection', () => {
  const row = ref<number | null>(null)
  const select = (next: number | null) => void (row.value = next)
  const clear = () => select(null)
  return { row, select, clear }
})
