import type { DensityGrid } from './densityGrid'
import type { PlanarComponent } from './planarComponents'
import { logDensitySlope, mostResponsible, weightedLogDensity } from './planarComponents'
import type { Segment } from './polylines'
import { polylines } from './polylines'
import type { Point } from './types'

/** Halvings of a grid edge: the crossing is then exact to 1e-12 of the edge. */
const halvings = 40

/**
 * The lines on which the most responsible component changes, in the units of the grid's lines.
 * Marching squares over the grid's labels; each crossing of a grid edge is then placed where the two
 * components' weighted densities are equal, so every knot lies on the true boundary (a conic).
 */
export function boundaries(components: readonly PlanarComponent[], grid: DensityGrid): Point[][] {
  const { xs, ys, component } = grid
  const width = xs.length
  const knots = new Map<number, Point>()
  const segments: Segment[] = []

  /** The knot on the edge from crossing `a` to `b`, its right or upper neighbour, if labels differ there. */
  const knotBetween = (a: number, b: number): number | undefined => {
    if (component[a] === component[b]) return undefined
    const name = 3 * a + (b === a + 1 ? 0 : 1)
    if (!knots.has(name)) {
      knots.set(
        name,
        equalPlace(
          components[component[a]],
          components[component[b]],
          { x: xs[a % width], y: ys[Math.floor(a / width)] },
          { x: xs[b % width], y: ys[Math.floor(b / width)] },
        ),
      )
    }
    return name
  }

  for (let j = 0; j < ys.length - 1; j++) {
    for (let i = 0; i < width - 1; i++) {
      const corner = j * width + i
      const right = corner + 1
      const above = corner + width
      const opposite = above + 1
      const label = component[corner]
      const oneRegion =
        label === component[right] && label === component[above] && label === component[opposite]
      if (oneRegion) continue
      const around = [
        knotBetween(corner, right),
        knotBetween(right, opposite),
        knotBetween(above, opposite),
        knotBetween(corner, above),
      ]
      const found = around.filter((k) => k !== undefined)
      if (found.length === 2) {
        segments.push([found[0], found[1]])
        continue
      }
      const centre = { x: (xs[i] + xs[i + 1]) / 2, y: (ys[j] + ys[j + 1]) / 2 }
      const twoRegions =
        component[corner] === component[opposite] && component[right] === component[above]
      if (found.length === 4 && twoRegions) {
        // A saddle: the region that holds the centre is the one that is connected.
        const [bottom, rightEdge, top, left] = found as [number, number, number, number]
        const joined = mostResponsible(components, centre.x, centre.y) === component[corner]
        segments.push(joined ? [bottom, rightEdge] : [bottom, left])
        segments.push(joined ? [top, left] : [top, rightEdge])
        continue
      }
      // Three or four regions meet in this cell: their lines end in one knot within it.
      const name = 3 * corner + 2
      const places = found.map((k) => knots.get(k)!)
      const among = {
        x: places.reduce((sum, p) => sum + p.x, 0) / places.length,
        y: places.reduce((sum, p) => sum + p.y, 0) / places.length,
      }
      const labels = [...new Set([corner, right, above, opposite].map((at) => component[at]))]
      const exact =
        labels.length === 3 ? meetingPlace(labels.map((label) => components[label]), among) : null // prettier-ignore
      const inCell =
        exact !== null &&
        exact.x >= xs[i] &&
        exact.x <= xs[i + 1] &&
        exact.y >= ys[j] &&
        exact.y <= ys[j + 1]
      knots.set(name, inCell ? exact : among)
      for (const knot of found) segments.push([knot, name])
    }
  }
  return polylines(segments).map((line) => line.map((knot) => knots.get(knot)!))
}

/** Where on the way from `a`'s region to `b`'s their weighted densities are equal, by bisection. */
function equalPlace(a: PlanarComponent, b: PlanarComponent, inA: Point, inB: Point): Point {
  let low = 0
  let high = 1
  const at = (t: number): Point => ({
    x: inA.x + t * (inB.x - inA.x),
    y: inA.y + t * (inB.y - inA.y),
  })
  for (let i = 0; i < halvings; i++) {
    const middle = (low + high) / 2
    const { x, y } = at(middle)
    if (weightedLogDensity(a, x, y) >= weightedLogDensity(b, x, y)) low = middle
    else high = middle
  }
  return at((low + high) / 2)
}

const newtonSteps = 12

/** Where the weighted densities of three components are equal, by Newton's method; null where it fails. */
function meetingPlace([a, b, c]: PlanarComponent[], start: Point): Point | null {
  let { x, y } = start
  for (let step = 0; step < newtonSteps; step++) {
    const [first, second] = [difference(a, b, x, y), difference(a, c, x, y)]
    const determinant = first.slopeX * second.slopeY - first.slopeY * second.slopeX
    x -= (first.value * second.slopeY - second.value * first.slopeY) / determinant
    y -= (second.value * first.slopeX - first.value * second.slopeX) / determinant
  }
  return Number.isFinite(x) && Number.isFinite(y) ? { x, y } : null
}

/** Difference of two components' log weighted densities, and its gradient. */
function difference(a: PlanarComponent, b: PlanarComponent, x: number, y: number) {
  const [ofA, ofB] = [logDensitySlope(a, x, y), logDensitySlope(b, x, y)]
  return {
    value: weightedLogDensity(a, x, y) - weightedLogDensity(b, x, y),
    slopeX: ofA.x - ofB.x,
    slopeY: ofA.y - ofB.y,
  }
}
