import type { ImageShape } from './greyImage'

export const sameShape = (a: ImageShape, b: ImageShape): boolean =>
  a.width === b.width && a.height === b.height && a.white === b.white

/** The shape that most images have; of several the one that comes first. Null where there are no images. */
export function usualShape(shapes: ImageShape[]): ImageShape | null {
  const counts = new Map<string, { shape: ImageShape; images: number }>()
  for (const { width, height, white } of shapes) {
    const key = `${width} ${height} ${white}`
    const count = counts.get(key) ?? { shape: { width, height, white }, images: 0 }
    count.images++
    counts.set(key, count)
  }
  const [most] = [...counts.values()].sort((a, b) => b.images - a.images)
  return most?.shape ?? null
}
