import { marginal } from '../../core/grid/marginal'
import { intervalMass, rectangleMass } from '../../core/grid/rectangleMass'
import type { EngineParams } from '../../shared/engineApi'
import type { Model } from '../model'
import { axesOf } from './axes'
import { fittedValue } from './place'

/** Probability of the columns shown inside a window of their picture. */
export function massInWindow(
  model: Model,
  { x, y, from, to }: EngineParams<'mass'>,
): { mass: number } {
  const axes = axesOf(model, x, y)
  const side = (feature: number, a: number, b: number): [number, number] => {
    const ends = [a, b].map((place) => fittedValue(model.prepared, feature, place))
    return [Math.min(...ends), Math.max(...ends)]
  }
  const { mixture } = model.scaled
  const across = side(axes.x, from.x, to.x)
  const mass =
    axes.x === axes.y
      ? // The second axis is the density itself, which bounds nothing.
        intervalMass(marginal(mixture, [axes.x]), across)
      : rectangleMass(marginal(mixture, [axes.x, axes.y]), across, side(axes.y, from.y, to.y))
  return { mass }
}
