import type { Distribution } from '../../shared/engineApi'
import { oneInAt } from './oneInAt'
import type { ThresholdPlace } from './words'

/** What stands at a threshold: how rare a row there is, where that is known. */
export const thresholdPlace = (
  { rarity }: Pick<Distribution, 'rarity'>,
  at: number,
): ThresholdPlace => ({
  at,
  oneIn: rarity && oneInAt(rarity, at),
  rough: rarity?.rough ?? false,
})
