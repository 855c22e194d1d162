import { coverageRadius } from './ellipse'
import type { Interval } from './gridLines'
import type { PlanarComponent } from './planarComponents'
import type { Point } from './types'

/** An arc may bulge so much beyond its chord, as a share of the window's size: a tenth of a pixel on a large screen. */
const tolerance = 1 / 20_000
const firstArcs = 64
const mostHalvings = 40

/**
 * The stretches of an ellipse of equal density that lie in a window, as exact as a window of that size shows them. Arcs are
 * halved until none bulges visibly beyond its chord; those that cannot reach the window are left out.
 *
 * @param coverage share of the component that the ellipse holds
 */
export function ellipseArcs(
  { meanX, meanY, l11, l21, l22 }: PlanarComponent,
  coverage: number,
  { x: [left, right], y: [bottom, top] }: { x: Interval; y: Interval },
): Point[][] {
  const radius = coverageRadius(coverage)
  const [width, height] = [right - left, top - bottom]
  // No point of an arc is further from its chord than so many times 1 − cos(half its angle), along either axis.
  const [reachX, reachY] = [radius * l11, radius * Math.hypot(l21, l22)]
  const at = (angle: number): Point => {
    const [u, v] = [radius * Math.cos(angle), radius * Math.sin(angle)]
    return { x: meanX + l11 * u, y: meanY + l21 * u + l22 * v }
  }
  const lines: Point[][] = []
  let end = NaN

  function add(from: number, a: Point, to: number, b: Point, halvings: number): void {
    const bulge = 1 - Math.cos((to - from) / 2)
    const [bulgeX, bulgeY] = [bulge * reachX, bulge * reachY]
    const misses =
      Math.max(a.x, b.x) + bulgeX < left ||
      Math.min(a.x, b.x) - bulgeX > right ||
      Math.max(a.y, b.y) + bulgeY < bottom ||
      Math.min(a.y, b.y) - bulgeY > top
    if (misses) return
    if (halvings === 0 || (bulgeX < tolerance * width && bulgeY < tolerance * height)) {
      if (from !== end) lines.push([a])
      lines.at(-1)!.push(b)
      end = to
      return
    }
    const middle = (from + to) / 2
    const between = at(middle)
    add(from, a, middle, between, halvings - 1)
    add(middle, between, to, b, halvings - 1)
  }

  const angle = (arc: number) => (2 * Math.PI * arc) / firstArcs
  for (let arc = 0; arc < firstArcs; arc++)
    add(angle(arc), at(angle(arc)), angle(arc + 1), at(angle(arc + 1)), mostHalvings)
  return lines
}
