import { cividis } from './cividis'
import { formatNumber } from './formatNumber'
import type { Theme } from './palette'

/** So many colours that no step between them is seen. */
const steps = 33
/** Every so many of them are named in a legend. */
const named = 8

/** Rows that are sure are near the background, so that those that are not stand out. */
const ofScale: Record<Theme, [sure: number, unsure: number]> = { light: [0.85, 0], dark: [0.4, 1] }

/** The colour of a share of the largest uncertainty that there can be. */
export const uncertaintyColour = (share: number, theme: Theme): string => {
  const [sure, unsure] = ofScale[theme]
  return cividis(sure + (unsure - sure) * share)
}

/** The most that a row of a mixture of k components can be unsure of. */
export const mostUncertain = (k: number): number => 1 - 1 / Math.max(k, 2)

/** The uncertainty at places of the scale, the largest last: what a legend says. */
export const uncertaintyTicks = (k: number): number[] =>
  [0, 0.25, 0.5, 0.75, 1].map((share) => share * mostUncertain(k))

/** A group of points for each step of the scale. */
export const uncertaintyGroups = (k: number, theme: Theme) =>
  Array.from({ length: steps }, (_, step) => ({
    id: `uncertainty-${step}`,
    name: formatNumber((step / (steps - 1)) * mostUncertain(k), 2),
    colour: uncertaintyColour(step / (steps - 1), theme),
    symbol: 'circle',
    inLegend: step % named === 0,
  }))

/** Which of them a row is in. */
export const uncertaintyStep = (uncertainty: number, k: number): number =>
  Math.min(steps - 1, Math.round((uncertainty / mostUncertain(k)) * (steps - 1)))
