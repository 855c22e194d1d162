import { formatNumber } from './formatNumber'

/** The share of a row that one family takes. */
export interface ResponsibilityBar {
  /** From 0. */
  component: number
  /** 0…1: how long the bar is. */
  share: number
  text: string
}

/** The responsibilities of a row as bars, in the order of the families. */
export const responsibilityBars = (responsibilities: readonly number[]): ResponsibilityBar[] =>
  responsibilities.map((share, component) => ({ component, share, text: shareText(share) }))

/** One decimal; a share that would be rounded to none or to all is said to be below or above. */
export function shareText(share: number): string {
  if (share > 0 && share < 0.001) return '< 0.1 %'
  if (share < 1 && share > 0.999) return '> 99.9 %'
  return `${formatNumber(Math.round(1000 * share) / 10)} %`
}
