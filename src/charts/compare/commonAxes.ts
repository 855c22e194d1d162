import type { Axis } from '../../core/grid/types'
import type { Picture } from '../../shared/engineApi'

/** Two pictures of the same columns on the same axes, which reach as far as either's. */
export function onCommonAxes(a: Picture, b: Picture): [Picture, Picture] {
  const x = reach(a.x, b.x)
  const y = reach(a.y, b.y)
  return [a, b].map((picture) => ({
    ...picture,
    x: { ...picture.x, ...x },
    y: { ...picture.y, ...y },
  })) as [Picture, Picture]
}

const reach = (a: Axis, b: Axis) => ({
  min: Math.min(a.min, b.min),
  max: Math.max(a.max, b.max),
})
