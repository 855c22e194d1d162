import type { PngHeader } from './header'

/** Every `step`-th pixel from a first one, across and down. */
export interface Pass {
  x: number
  y: number
  dx: number
  dy: number
  /** Its pixels. */
  width: number
  height: number
}

/** Adam7, PNG specification, 8.2: where each pass begins, and its steps. */
const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
]

/** The passes in which a PNG file has its pixels, without those that have none. */
export const passesOf = ({ width, height, interlaced }: PngHeader): Pass[] =>
  (interlaced ? adam7 : [[0, 0, 1, 1]])
    .map(([x, y, dx, dy]) => ({
      ...{ x, y, dx, dy },
      width: Math.ceil((width - x) / dx),
      height: Math.ceil((height - y) / dy),
    }))
    .filter((pass) => pass.width > 0 && pass.height > 0)
