import { pixelOffsets, type PlanImage } from '../../shared/images'

/**
 * Loadings as an image, where columns are its pixels: from left to right, line after line from the top. Pixels that are no
 * columns of the model load nothing.
 *
 * @param columnIndices place of the model's columns in the table
 * @param first place of the image's first column in the table
 */
export function loadingImage(
  loadings: Float64Array,
  columnIndices: readonly number[],
  image: Pick<PlanImage, 'width' | 'height' | 'order'>,
  first: number,
): Float32Array {
  const at = new Map(columnIndices.map((index, j) => [index, j]))
  return Float32Array.from(pixelOffsets(image), (offset) => {
    const j = at.get(first + offset)
    return j === undefined ? 0 : loadings[j]!
  })
}
