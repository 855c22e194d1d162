import { computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { planAxis } from '../../shared/planAxes'
import { useBridge } from '../bridge'
import { useAnalysis } from '../stores/analysis'
import { useLayers } from '../stores/layers'
import { useSession } from '../stores/session'
import { useAnswer } from './useAnswer'

/**
 * Whether a flagged row looks normal in the picture, in which two columns it stands out most, and how to go there. Null of a row
 * that is not flagged, and where it cannot be told.
 */
export function useStandsOut(row: Readonly<Ref<number | null>>) {
  const { t } = useI18n()
  const bridge = useBridge()
  const analysis = useAnalysis()
  const session = useSession()
  const layers = useLayers()

  const flag = computed(() => {
    const { flags } = analysis
    const at = row.value === null || !flags ? -1 : flags.rows.indexOf(row.value)
    return at < 0 ? null : { ordinary: flags!.ordinaryHere?.[at] === 1 }
  })
  /** The same while the threshold moves. */
  const asked = computed(() => (flag.value === null ? null : row.value))
  const answer = useAnswer(
    () =>
      asked.value === null || !analysis.model
        ? null
        : { modelId: analysis.model.modelId, row: asked.value },
    (question) => bridge.engine.call('standsOut', question),
  )

  const name = (column: number) => session.table?.columns[column]?.name ?? ''
  const standsOut = computed(() => {
    const { picture } = analysis
    if (!flag.value || !answer.value || !picture || answer.value.row !== row.value) return null
    const { x, y, ordinary, sliceable } = answer.value
    const shown = [picture.x.column, picture.y.column]
    const here = shown.includes(x) && shown.includes(y)
    const sliced = picture.slice?.row === row.value
    return {
      /** It looks normal in the picture on screen. */
      ordinary: flag.value.ordinary && !sliced,
      /** The picture on screen is the one that shows it. */
      here,
      pair: `${name(x)} × ${name(y)}`,
      /** It has to be looked at given its other values. */
      bySlice: ordinary && sliceable && !(here && sliced),
    }
  })

  /** What `go` would do, in words; null where the picture on screen shows it already. */
  const offer = computed(() => {
    const found = standsOut.value
    if (!found || (found.here && !found.bySlice)) return null
    if (found.here) return t('row.showSlice')
    return t(found.bySlice ? 'row.showPairSlice' : 'row.showPair', { pair: found.pair })
  })

  /** Brings the two columns to the axes, with the slice where the row looks normal there, too. */
  function go(): void {
    if (!answer.value || !standsOut.value) return
    const { x, y } = answer.value
    if (standsOut.value.bySlice) layers.slice = true
    if (standsOut.value.here) return
    session.change({ axes: { x: planAxis(x, name), y: planAxis(y, name) } })
  }

  return { standsOut, offer, go }
}
