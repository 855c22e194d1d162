import type { CovarianceType } from '../../core/gmm/types'
import { familyColour } from '../palette'
import type { Theme } from '../palette'

const looks: Record<
  CovarianceType,
  { colour: number; symbol: string; dash: 'solid' | 'dotted' | number[] }
> = {
  full: { colour: 0, symbol: 'circle', dash: 'solid' },
  tied: { colour: 4, symbol: 'diamond', dash: [8, 4] },
  diag: { colour: 1, symbol: 'triangle', dash: [2, 3] },
  spherical: { colour: 2, symbol: 'rect', dash: [8, 3, 2, 3] },
}

/** Colour, symbol and dashes of a covariance type, the same in every chart. */
export const typeLook = (type: CovarianceType, theme: Theme) => ({
  ...looks[type],
  colour: familyColour(looks[type].colour, theme),
})
