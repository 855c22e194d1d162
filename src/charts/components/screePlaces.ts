import type { ScreeInput } from './input'

/** One component of the scree plot. */
export interface ScreeBar {
  /** From 1. */
  number: number
  share: number
  /** Share of the variance of all components up to it. */
  cumulative: number
  kept: boolean
}

/** Fewer are always shown, so that it is seen how the shares fall. */
const fewest = 20
/** So many times those that are kept. */
const beyond = 1.25

/** The components that are shown: the kept ones and some more. */
export function screeBars({ ratio, count }: ScreeInput['view']): ScreeBar[] {
  const shown = Math.min(ratio.length, Math.max(fewest, Math.ceil(beyond * count)))
  let cumulative = 0
  return Array.from({ length: shown }, (_, c) => {
    cumulative += ratio[c]!
    return { number: c + 1, share: ratio[c]!, cumulative, kept: c < count }
  })
}
