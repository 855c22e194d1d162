import { computed } from 'vue'
import { componentOfAxis } from '../../shared/componentAxes'
import { useAnalysis } from '../stores/analysis'
import { usePlan } from '../stores/plan'
import { useSelection } from '../stores/selection'
import { useRowDetail } from './useRowDetail'

/** Covariances of more columns are not taken apart. */
const mostColumns = 200

/** Why there is no slice through the selected row; null where there is one. */
export function useWhyNoSlice() {
  const analysis = useAnalysis()
  const plan = usePlan()
  const selection = useSelection()
  const detail = useRowDetail(computed(() => selection.row))
  return computed(() => {
    const { model } = analysis
    const { axes } = plan
    if (!model || !axes) return null
    if (model.columns.length <= 2) return 'twoColumns'
    if (model.columns.length > mostColumns) return 'manyColumns'
    const components = [axes.x, axes.y].filter((axis) => componentOfAxis(axis) !== null).length
    const directions = [axes.x, axes.y].filter((axis) => axis < 0).length - components
    if (directions > 0 || components === 1) return 'axes'
    if (selection.row === null) return 'noRow'
    if (detail.value && (!detail.value.fitted || detail.value.judgedBy)) return 'lacksCells'
    return null
  })
}
