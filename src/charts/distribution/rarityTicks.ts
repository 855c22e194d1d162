import type { Rarity } from '../../shared/api/rarity'

/** A place on the axis, and how unusual a row there is. */
export interface RarityTick {
  at: number
  oneIn: number
}

/** Where 1 in 10, 100, … good parts are as little typical, within a range of the axis; ascending. */
export const rarityTicks = (
  { typicality, oneIn }: Rarity,
  [low, high]: readonly [number, number],
): RarityTick[] =>
  Array.from(oneIn, (count, i) => ({ at: typicality[i], oneIn: count })).filter(
    ({ at, oneIn: count }) =>
      count > 1 && Number.isInteger(Math.log10(count)) && at >= low && at <= high,
  )
