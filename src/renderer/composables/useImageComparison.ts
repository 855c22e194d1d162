import { computed } from 'vue'
import { useBridge } from '../bridge'
import { useAnalysis } from '../stores/analysis'
import { useImages } from '../stores/images'
import { useAnswer } from './useAnswer'

/** A row's image beside what its family lets expect; null while it is not known, and where rows are no images. */
export function useImageComparison(row: () => number | null) {
  const bridge = useBridge()
  const analysis = useAnalysis()
  const images = useImages()
  const answer = useAnswer(
    () => {
      const [{ model }, { image }, asked] = [analysis, images, row()]
      // A row of the former file may still be selected while the next one is analysed.
      if (!model || !image || asked === null || asked >= model.rows + model.leftOutCount)
        return null
      return { modelId: model.modelId, image, row: asked }
    },
    (question) => bridge.engine.call('imageComparison', question),
  )
  return computed(() => (answer.value?.row === row() ? answer.value : null))
}
