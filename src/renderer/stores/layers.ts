import { defineStore } from 'pinia'
import { reactive } from 'vue'

export const layerNames = [
  'points',
  'flagged',
  'ellipses',
  'contours',
  'boundaries',
  'centroids',
] as const
export type LayerName = (typeof layerNames)[number]

/** Which layers of the picture are switched on. */
export const useLayers = defineStore('layers', () => {
  const show = reactive<Record<LayerName, boolean>>({
    points: true,
    flagged: true,
    ellipses: true,
    contours: true,
    boundaries: true,
    centroids: true,
  })
  return { show }
})
