import { intervalMass, rectangleMass } from '../../core/grid/rectangleMass'
import type { EngineParams } from '../../shared/engineApi'
import type { Model } from '../model'
import { fittedValue } from './place'
import { shownPlane } from './slice'

/** Probability of what is on the axes inside a window of their picture. */
export function massInWindow(
  model: Model,
  { x, y, slice, from, to }: EngineParams<'mass'>,
): { mass: number } {
  const { model: shown, features } = shownPlane(model, x, y, slice).plane
  const side = (feature: number, a: number, b: number): [number, number] => {
    const ends = [a, b].map((place) => fittedValue(shown, feature, place))
    return [Math.min(...ends), Math.max(...ends)]
  }
  const across = side(0, from.x, to.x)
  const mass =
    features.length === 1
      ? // The second axis is the density itself, which bounds nothing.
        intervalMass(shown.mixture, across)
      : rectangleMass(shown.mixture, across, side(1, from.y, to.y))
  return { mass }
}
