import type { Axis, Point } from '../../core/grid/types'
import type { Picture } from '../../shared/engineApi'

type Drawn = Pick<Picture, 'x' | 'y' | 'ellipses' | 'centroids' | 'curve'>

/** A family's ellipses and means as paths in a box, whose axes are those of the picture. */
export interface Miniature {
  /** Every ellipse of its components, by coverage, largest first. */
  ellipses: { path: string; coverage: number }[]
  /** Of the other families, the smallest coverage: where this one lies among them. */
  others: string[]
  means: Point[]
}

const byNumber = new Intl.NumberFormat('en', { maximumFractionDigits: 1, useGrouping: false })

/** Null in a picture of one column, which has no ellipses. */
export function miniature(
  picture: Drawn,
  components: readonly number[],
  { width, height }: { width: number; height: number },
): Miniature | null {
  if (picture.curve !== undefined || picture.ellipses.length === 0) return null
  const { x, y } = picture
  const across = (value: number) => share(value, x) * width
  const down = (value: number) => (1 - share(value, y)) * height
  const path = (line: readonly Point[]) =>
    line
      .filter((p) => Number.isFinite(p.x) && Number.isFinite(p.y))
      .map(
        (p, i) =>
          `${i === 0 ? 'M' : 'L'}${byNumber.format(across(p.x))} ${byNumber.format(down(p.y))}`,
      ) // prettier-ignore
      .join('')
  const own = new Set(components)
  const least = Math.min(...picture.ellipses.map(({ coverage }) => coverage))
  return {
    ellipses: picture.ellipses
      .filter(({ component }) => own.has(component))
      .toSorted((a, b) => b.coverage - a.coverage)
      .map(({ line, coverage }) => ({ path: path(line), coverage })),
    others: picture.ellipses
      .filter(({ component, coverage }) => !own.has(component) && coverage === least)
      .map(({ line }) => path(line)),
    means: picture.centroids
      .filter(({ component }) => own.has(component))
      .map((c) => ({ x: across(c.x), y: down(c.y) })),
  }
}

const share = (value: number, { min, max }: Axis) => (value - min) / (max - min)
