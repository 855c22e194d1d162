import type { PictureInput } from './input'
import { scene } from './input'
import { formatNumber } from './formatNumber'
import { plainText } from './plainText'

/** A picture in words, for those who hear it. */
export function pictureDescription(input: PictureInput): string {
  const { picture, flags, words } = scene(input)
  const parts = [
    ...(input.title === undefined ? [] : [input.title]),
    ...(input.subtitle ?? []),
    `${picture.x.name} × ${picture.y.name}`,
    formatNumber(picture.points.total),
    ...picture.centroids.map((c) => words.family(c.component + 1, c.weight)),
    words.flagged(flags.count),
  ]
  return plainText(parts.join('; '))
}
