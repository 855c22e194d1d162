import type { Axis } from '../core/grid/types'
import { axisText } from './axisValue'
import { formatNumber, formatShare } from './formatNumber'
import type { Scene } from './input'
import { limitLines } from './limitLines'
import { heldPercent } from './words'

/** What the table of a picture says beside the words of the picture itself. */
export interface PictureTableWords {
  contour: string
  limit(side: 'lower' | 'upper'): string
}

/** A line of the table: what it is, its places on the two axes, the share it holds, its log density. */
export type PictureLine = [name: string, x: string, y: string, share: string, logDensity: string]

/** What the picture draws in numbers: families, contours from the innermost, limits. */
export function pictureLines(view: Scene, words: PictureTableWords): PictureLine[] {
  const { picture } = view
  const families = picture.centroids.map((centroid): PictureLine => {
    const at = (axis: 'x' | 'y') =>
      spreadOnAxis(picture[axis], centroid[axis], deviation(view, centroid.component, axis))
    const y = picture.curve ? formatNumber(centroid.y, 5) : at('y')
    const name = view.words.family(centroid.component + 1, centroid.weight)
    return [name, at('x'), y, formatShare(centroid.weight), '']
  })
  const contours = picture.contours
    .toSorted((a, b) => b.logDensity - a.logDensity)
    .map(({ mass, logDensity }): PictureLine => {
      const share = Number.isFinite(mass) ? `${heldPercent(mass)} %` : ''
      return [words.contour, '', '', share, formatNumber(logDensity, 5)]
    })
  const limits = limitLines(view).map(({ axis, side, value }): PictureLine => {
    const text = formatNumber(value, 8)
    return [words.limit(side), axis === 'x' ? text : '', axis === 'y' ? text : '', '', '']
  })
  return [...families, ...contours, ...limits]
}

/**
 * Standard deviation of a family along an axis, in axis units, from its ellipse: that of coverage p reaches
 * √(−2 ln(1 − p)) deviations from the mean, as the squared Mahalanobis distance has a χ² distribution with
 * 2 degrees of freedom. So it is that of what is drawn: a marginal, a slice, or a direction. Null without an ellipse.
 */
function deviation({ picture }: Scene, component: number, axis: 'x' | 'y'): number | null {
  const ellipse = picture.ellipses.find((one) => one.component === component)
  if (!ellipse || ellipse.line.length === 0) return null
  const places = ellipse.line.map((point) => point[axis])
  const reach = (Math.max(...places) - Math.min(...places)) / 2
  return reach / Math.sqrt(-2 * Math.log(1 - ellipse.coverage))
}

/** "84.02 ± 0.026"; on a logarithmic axis "3.1 (2.8 … 3.4)", from one deviation below to one above. */
function spreadOnAxis(axis: Axis, mean: number, sd: number | null): string {
  if (sd === null || !(sd > 0)) return axisText(axis, mean, 5)
  if (axis.log)
    return `${axisText(axis, mean, 4)} (${axisText(axis, mean - sd, 3)} … ${axisText(axis, mean + sd, 3)})`
  return `${axisText(axis, mean, 5)} ± ${formatNumber(sd, 3)}`
}
