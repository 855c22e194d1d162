import type { Rarity } from '../../shared/api/rarity'

/** One in so many good parts is as little typical as a place; a million and 1 beyond the ends. */
export function oneInAt({ typicality, oneIn }: Rarity, at: number): number {
  const above = typicality.findIndex((place) => place >= at)
  if (above === 0) return oneIn[0]
  if (above < 0) return oneIn[oneIn.length - 1]
  const [from, to] = [typicality[above - 1], typicality[above]]
  const share = (at - from) / (to - from)
  return oneIn[above - 1] * (oneIn[above] / oneIn[above - 1]) ** share
}
