import type { PcaView } from '../../shared/api/principalComponents'
import type { ChartLook } from '../frame'
import type { ComponentsWords } from './words'

export interface ScreeInput extends ChartLook {
  view: Pick<PcaView, 'ratio' | 'count' | 'varianceKept'>
  /** The share of the variance that was asked for; null where a number was. */
  share: number | null
  /** The component that is looked at, from 0. */
  selected?: number | undefined
  words?: ComponentsWords | undefined
}

export interface LoadingsInput extends ChartLook {
  /** From 0. */
  component: number
  /** One for each column. */
  loadings: Float64Array
  columns: readonly string[]
  words?: ComponentsWords | undefined
}
