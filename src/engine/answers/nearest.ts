import type { Point } from '../../shared/engineApi'
import type { Model } from '../model'
import { placesOf } from './axes'

/**
 * File row of the fitted row nearest to `at` (user's units), distances measured in `radius`: the
 * picture's own scale, one length for each axis. Null when none is within 1.
 */
export function nearestRow(
  model: Model,
  xColumn: number,
  yColumn: number,
  at: Point,
  radius: Point,
): number | null {
  const { x, y } = placesOf(model, xColumn, yColumn)
  let best = -1
  let bestDistance = 1
  for (let i = 0; i < x.length; i++) {
    const dx = (x[i] - at.x) / radius.x
    const dy = (y[i] - at.y) / radius.y
    const distance = dx * dx + dy * dy
    if (distance > bestDistance) continue
    bestDistance = distance
    best = i
  }
  return best < 0 ? null : model.prepared.rows[best]
}
