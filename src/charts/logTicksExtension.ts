import type { use } from 'echarts/core'
import { logTicks } from './logTicks'

type Extension = Extract<Parameters<typeof use>[0], (registers: never) => void>

/** Begins the id of every axis whose places are logarithms. */
export const logAxisId = 'log-axis-'

/** What this reads of echarts' inside. */
interface AxisModel {
  id: string
  componentIndex: number
  axis: { dim: 'x' | 'y' }
  get(name: 'min' | 'max'): number
  option: { axisTick: { customValues?: number[] }; axisLabel: { customValues?: number[] } }
}
interface Zoom {
  getTargetCoordInfo?: unknown
  getAxisProxy(dim: 'x' | 'y', index: number): unknown
  getValueRange(dim: 'x' | 'y', index: number): [number, number]
}
