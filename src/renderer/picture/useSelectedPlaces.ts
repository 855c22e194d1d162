import { computed, type Ref } from 'vue'
import type { PlacedRows } from '../../shared/api/pictureWindow'
import { useBridge } from '../bridge'
import { useAnswer } from '../composables/useAnswer'
import { useAnalysis, type Shown } from '../stores/analysis'
import { useSelection } from '../stores/selection'

/** Selected rows that are marked one by one; more are counted. */
export const mostMarked = 20_000

/** Where the selected rows lie in the picture: what is here already, else the engine's answer. */
export function useSelectedPlaces(shown: Readonly<Ref<Shown>>) {
  const bridge = useBridge()
  const analysis = useAnalysis()
  const selection = useSelection()

  const wanted = computed(() => [...selection.rows].slice(0, mostMarked))
  const here = computed<Pick<PlacedRows, 'row' | 'x' | 'y'> | null>(() => {
    const [only] = wanted.value
    if (wanted.value.length === 0) return { row: new Int32Array(0), x: none, y: none }
    if (wanted.value.length > 1) return null
    const { flags, picture } = shown.value
    for (const { rows, x, y } of [flags, { ...picture.points, rows: picture.points.row }]) {
      const i = rows.indexOf(only)
      if (i >= 0) return { row: Int32Array.of(only), x: x.slice(i, i + 1), y: y.slice(i, i + 1) }
    }
    return null
  })
  const asked = useAnswer(
    () => {
      const question = analysis.pictureQuestion
      return question && here.value === null ? { ...question, rows: wanted.value } : null
    },
    (question) => bridge.engine.call('placesOfRows', question),
  )
  return computed(() => here.value ?? asked.value)
}

const none = new Float64Array(0)
