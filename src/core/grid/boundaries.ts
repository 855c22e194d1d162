import type { DensityGrid } from './densityGrid'
import { meetingPlace } from './meetingPlace'
import type { PlanarComponent } from './planarComponents'
import { mostResponsible, weightedLogDensity } from './planarComponents'
import type { Segment } from './polylines'
import { polylines } from './polylines'
import type { Point } from './types'

/** Halvings of a grid edge: the crossing is then exact to 1e-12 of the edge. */
const halvings = 40

/** Cells with more than two regions are looked at again with so many lines more each way. */
const finer = 8
/** Of so many components that would take too long. */
const mostRefined = 60

/**
 * The lines on which the most responsible component changes, in the units of the grid's lines.
 * Marching squares over the grid's labels; each crossing of a grid edge is then placed where the two
 * components' weighted densities are equal, so every knot lies on the true boundary (a conic), and three
 * regions meet where all three are equal.
 */
export function boundaries(components: readonly PlanarComponent[], grid: DensityGrid): Point[][] {
  const { xs, ys, component } = grid
  const [width, height] = [xs.length, ys.length]
  const fineWidth = (width - 1) * finer + 1
  const knots = new Map<number, Point>()
  const segments: Segment[] = []
  /** Names of knots of the finer grid come after those of this one. */
  const fineNames = 3 * width * height

  const along = (lines: Float64Array, fine: number) => {
    const i = Math.min(Math.floor(fine / finer), lines.length - 2)
    return lines[i] + ((fine - i * finer) / finer) * (lines[i + 1] - lines[i])
  }
  const fineLabels = new Map<number, number>()
  /** Label of a crossing of the finer lines. */
  function fineLabel(fi: number, fj: number): number {
    if (fi % finer === 0 && fj % finer === 0) return component[(fj / finer) * width + fi / finer]
    const name = fj * fineWidth + fi
    let label = fineLabels.get(name)
    if (label === undefined) {
      label = mostResponsible(components, along(xs, fi), along(ys, fj))
      fineLabels.set(name, label)
    }
    return label
  }

  /** The knot on an edge of a grid whose ends are labelled so, made where it is needed first. */
  function knot(name: number, labelA: number, labelB: number, a: Point, b: Point): number {
    if (!knots.has(name)) knots.set(name, equalPlace(components[labelA], components[labelB], a, b))
    return name
  }
  /** The knot on the edge from crossing `a` to `b`, its right or upper neighbour. */
  function coarseKnot(a: number, b: number): number {
    const at = (crossing: number) => ({ x: xs[crossing % width], y: ys[Math.floor(crossing / width)] }) // prettier-ignore
    return knot(3 * a + (b === a + 1 ? 0 : 1), component[a], component[b], at(a), at(b))
  }
  const differ = (a: number, b: number) => component[a] !== component[b]
  const edgesOf = (corner: number) =>
    [
      [corner, corner + 1],
      [corner + 1, corner + 1 + width],
      [corner + width, corner + 1 + width],
      [corner, corner + width],
    ] as const

  /** Whether another region than those at its ends lies on an edge where they meet. */
  function hidesThird(a: number, b: number): boolean {
    if (!differ(a, b)) return false
    const { x, y } = knots.get(coarseKnot(a, b))!
    const label = mostResponsible(components, x, y)
    return label !== component[a] && label !== component[b]
  }

  const isFine = new Uint8Array(width * height)
  const active: number[] = []
  for (let j = 0; j < height - 1; j++) {
    for (let i = 0; i < width - 1; i++) {
      const corner = j * width + i
      const edges = edgesOf(corner).filter(([a, b]) => differ(a, b))
      if (edges.length === 0) continue
      active.push(corner)
      if (components.length > mostRefined) continue
      // Two lines that pass through a cell close to each other would be taken for three that meet.
      if (new Set(labelsAt(corner)).size > 2 || edges.some(([a, b]) => hidesThird(a, b)))
        isFine[corner] = 1
    }
  }
  for (const corner of active) {
    if (isFine[corner] === 1) addFine(corner)
    else addCell(labelsAt(corner), edgesOf(corner).map(coarse), 3 * corner + 2, boxOf(corner))
  }

  function coarse([a, b]: readonly [number, number]): number | undefined {
    return differ(a, b) ? coarseKnot(a, b) : undefined
  }
  function labelsAt(corner: number): number[] {
    return [corner, corner + 1, corner + 1 + width, corner + width].map((at) => component[at])
  }
  function boxOf(corner: number): Box {
    const [i, j] = [corner % width, Math.floor(corner / width)]
    return { left: xs[i], right: xs[i + 1], bottom: ys[j], top: ys[j + 1] }
  }

  /** A cell's finer cells; what comes in over its edges begins at the knots that its neighbours know. */
  function addFine(corner: number): void {
    const [i0, j0] = [(corner % width) * finer, Math.floor(corner / width) * finer]
    const place = (fi: number, fj: number) => ({ x: along(xs, fi), y: along(ys, fj) })
    const neighbours = [corner - width, corner + 1, corner + width, corner - 1]
    const sides = edgesOf(corner)
    function fineKnot(fi: number, fj: number, right: boolean): number | undefined {
      const [gi, gj] = right ? [fi + 1, fj] : [fi, fj + 1]
      const [a, b] = [fineLabel(fi, fj), fineLabel(gi, gj)]
      if (a === b) return undefined
      const side = right ? [j0, -1, j0 + finer].indexOf(fj) : [-1, i0 + finer, -1, i0].indexOf(fi)
      const coarse = sides[side]
      if (coarse && isFine[neighbours[side]] !== 1 && differ(...coarse))
        return coarseKnot(...coarse)
      const name = fineNames + 3 * (fj * fineWidth + fi) + (right ? 0 : 1)
      return knot(name, a, b, place(fi, fj), place(gi, gj))
    }
    for (let fj = j0; fj < j0 + finer; fj++) {
      for (let fi = i0; fi < i0 + finer; fi++) {
        const labels = [
          fineLabel(fi, fj),
          fineLabel(fi + 1, fj),
          fineLabel(fi + 1, fj + 1),
          fineLabel(fi, fj + 1),
        ]
        const found = [
          fineKnot(fi, fj, true),
          fineKnot(fi + 1, fj, false),
          fineKnot(fi, fj + 1, true),
          fineKnot(fi, fj, false),
        ]
        const name = fineNames + 3 * (fj * fineWidth + fi) + 2
        const [low, high] = [place(fi, fj), place(fi + 1, fj + 1)]
        addCell(labels, found, name, { left: low.x, right: high.x, bottom: low.y, top: high.y })
      }
    }
  }

  /**
   * The lines through one cell.
   *
   * @param labels of its corners, counter-clockwise from the lower left one
   * @param around knots on its lower, right, upper and left edge
   * @param name of a knot within it
   */
  function addCell(
    labels: readonly number[],
    around: readonly (number | undefined)[],
    name: number,
    { left, right, bottom, top }: Box,
  ): void {
    const found = around.filter((k) => k !== undefined)
    if (found.length < 2) return
    if (found.length === 2) {
      segments.push([found[0], found[1]])
      return
    }
    if (found.length === 4 && labels[0] === labels[2] && labels[1] === labels[3]) {
      // A saddle: the region that holds the centre is the one that is connected.
      const [lower, rightEdge, upper, leftEdge] = found as [number, number, number, number]
      const centre = mostResponsible(components, (left + right) / 2, (bottom + top) / 2)
      const joined = centre === labels[0]
      segments.push(joined ? [lower, rightEdge] : [lower, leftEdge])
      segments.push(joined ? [upper, leftEdge] : [upper, rightEdge])
      return
    }
    // Three or four regions meet in this cell: their lines end in one knot within it.
    const places = found.map((k) => knots.get(k)!)
    const among = {
      x: places.reduce((sum, p) => sum + p.x, 0) / places.length,
      y: places.reduce((sum, p) => sum + p.y, 0) / places.length,
    }
    const regions = [...new Set(labels)].map((label) => components[label])
    const exact = regions.length === 3 ? meetingPlace(regions, among) : null
    const isInside =
      exact && exact.x >= left && exact.x <= right && exact.y >= bottom && exact.y <= top
    knots.set(name, isInside ? exact : among)
    for (const k of found) segments.push([k, name])
  }

  return polylines(segments).map((line) => line.map((k) => knots.get(k)!))
}

interface Box {
  left: number
  right: number
  bottom: number
  top: number
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
