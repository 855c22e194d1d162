import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { ReasonsOrder } from '../../charts/reasons/arrange'

/** Flagged rows that the heat map of the reasons shows; the table and the exports have all. */
export const mostReasonsRows = 1000

/** How the heat map of the reasons is arranged, on screen and on paper. */
export const useReasons = defineStore('reasons', () => {
  const order = ref<ReasonsOrder>('rank')
  return { order }
})
