import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import type { ExtraLayers } from '../../charts/input'
import { askedAxes } from '../../shared/componentAxes'
import { useBridge } from '../bridge'
import { useAnswer } from '../composables/useAnswer'
import { useAnalysis } from './analysis'
import { useFamilies } from './families'
import { useLayers } from './layers'
import { usePlan } from './plan'

/** What the picture shows beside the model when asked to: limits, k-means, generated rows. */
export const useExtras = defineStore('extras', () => {
  const bridge = useBridge()
  const analysis = useAnalysis()
  const layers = useLayers()
  const families = useFamilies()
  const plan = usePlan()

  /** Of the picture on screen, so that what is drawn over it lies on its axes. */
  const place = computed(() => {
    const { picture } = analysis
    if (!picture) return null
    return { modelId: picture.modelId, ...askedAxes(picture) }
  })

  const kmeans = useAnswer(
    () => (layers.kmeans ? place.value : null),
    (question) => bridge.engine.call('kmeans', question),
  )

  /** Rows to draw from the model; null for none. Another model is drawn from again. */
  const sample = ref<{ count: number; seed: number } | null>(null)
  const generated = useAnswer(
    () => (sample.value && place.value ? { ...place.value, ...sample.value } : null),
    (question) => bridge.engine.call('sample', question),
  )
  // Another file: invented rows of the former one have no place here.
  watch(
    () => analysis.model?.tableId,
    (next, former) => {
      if (next !== former) sample.value = null
    },
  )

  const drawn = computed<ExtraLayers>(() => ({
    limits: layers.limits ? plan.still?.limits : [],
    kmeans: kmeans.value ?? undefined,
    generated: generated.value ?? undefined,
    colourByCluster: layers.kmeans && layers.colourByCluster,
    looks: families.looks,
  }))

  return { kmeans, sample, generated, drawn }
})
