import { defineStore } from 'pinia'
import { reactive, ref } from 'vue'
import type { Layer } from '../../charts/input'

/** Dragging moves the picture, or draws a box or a line round rows that are to be selected. */
export const dragModes = ['move', 'box', 'lasso'] as const
export type DragMode = (typeof dragModes)[number]

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
  /** Tolerance limits of the two columns shown. */
  const limits = ref(true)
  /** Plain k-means beside the mixture; and whether its clusters colour the points. */
  const kmeans = ref(false)
  const colourByCluster = ref(false)
  /** The slice through the selected row instead of the marginal density, where that can be taken. */
  const slice = ref(false)
  /** What dragging with the mouse does. */
  const drag = ref<DragMode>('move')
  /** The picture in numbers instead. */
  const asTable = ref(false)
  return { show, slice, limits, kmeans, colourByCluster, drag, asTable }
})
