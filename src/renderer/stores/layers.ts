import { defineStore } from 'pinia'
import { reactive } from 'vue'
import type { Layer } from '../../charts/input'

/** Which layers of the picture are switched on. */
export const useLayers = defineStore('layers', () => {
  const show = reactive<Record<Layer, boolean>>({
    points: true,
    flagged: true,
    ellipses: true,
    contours: true,
    boundaries: true,
    centroids: true,
  })
  return { show }
})
