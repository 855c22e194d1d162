import type { Axis, Point } from '../../core/grid/types'
import type { Picture } from '../../shared/engineApi'

type Drawn = Pick<Picture, 'x' | 'y' | 'ellipses' | 'centroids' | 'curve'>

/** A family's ellipses and means as lines in a box, whose axes are those of the picture; pixels. */
export interface MiniatureLines {
  /** Every ellipse of its components, by coverage, largest first. */
  ellipses: { line: Point[]; coverage: number }[]
  /** Of the other families, the smallest coverage: where this one lies among them. */
  others: Point[][]
  means: Point[]
}

/** The same with paths. */
export interface Miniature {
  ellipses: { path: string; coverage: number }[]
  others: string[]
  means: Point[]
}

const byNumber = new Intl.NumberFormat('en', { maximumFractionDigits: 1, useGrouping: false })

/** Null in a picture of one column, which has no ellipses. */
export function miniatureLines(
  picture: Drawn,
  components: readonly number[],
  { width, height }: { width: number; height: number },
): MiniatureLines | null {
  if (picture.curve !== undefined || picture.ellipses.length === 0) return null
  const { x, y } = picture
  const place = (p: Point): Point => ({
    x: share(p.x, x) * width,
    y: (1 - share(p.y, y)) * height,
  })
  const placed = (line: readonly Point[]) =>
    line.filter((p) => Number.isFinite(p.x) && Number.isFinite(p.y)).map(place)
  const own = new Set(components)
  const least = Math.min(...picture.ellipses.map(({ coverage }) => coverage))
  return {
    ellipses: picture.ellipses
      .filter(({ component }) => own.has(component))
      .toSorted((a, b) => b.coverage - a.coverage)
      .map(({ line, coverage }) => ({ line: placed(line), coverage })),
    others: picture.ellipses
      .filter(({ component, coverage }) => !own.has(component) && coverage === least)
      .map(({ line }) => placed(line)),
    means: picture.centroids.filter(({ component }) => own.has(component)).map(place),
  }
}

/** Null in a picture of one column, which has no ellipses. */
export function miniature(...args: Parameters<typeof miniatureLines>): Miniature | null {
  const lines = miniatureLines(...args)
  return (
    lines && {
      ellipses: lines.ellipses.map(({ line, coverage }) => ({ path: path(line), coverage })),
      others: lines.others.map(path),
      means: lines.means,
    }
  )
}

const path = (line: readonly Point[]) =>
  line.map((p, i) => `${i === 0 ? 'M' : 'L'}${byNumber.format(p.x)} ${byNumber.format(p.y)}`).join('') // prettier-ignore

const share = (value: number, { min, max }: Axis) => (value - min) / (max - min)
