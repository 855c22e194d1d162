import type { Interval } from './gridLines'
import type { PlanarComponent } from './planarComponents'

/**
 * A box that holds every place where the mixture's log density is at least `logDensity`. At such a
 * place at least one of k components has log(weight · density) ≥ logDensity − log k, so it lies
 * within that component's ellipse of squared radius 2 (peak − logDensity + log k).
 *
 * @returns null where no component reaches that high
 */
export function contourBox(
  components: readonly PlanarComponent[],
  logDensity: number,
): { x: Interval; y: Interval } | null {
  const boxes = components.flatMap((c) => {
    const squared = 2 * (c.peak - logDensity + Math.log(components.length))
    if (!(squared > 0)) return []
    const halfX = Math.sqrt(squared) * c.l11
    const halfY = Math.sqrt(squared) * Math.hypot(c.l21, c.l22)
    return [
      {
        left: c.meanX - halfX,
        right: c.meanX + halfX,
        bottom: c.meanY - halfY,
        top: c.meanY + halfY,
      },
    ]
  })
  if (boxes.length === 0) return null
  return {
    x: [Math.min(...boxes.map((b) => b.left)), Math.max(...boxes.map((b) => b.right))],
    y: [Math.min(...boxes.map((b) => b.bottom)), Math.max(...boxes.map((b) => b.top))],
  }
}
