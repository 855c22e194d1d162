import { formatNumber } from './formatNumber'
import { generatedName } from './generatedSeries'
import type { PictureInput } from './input'
import { scene } from './input'
import { limitLines } from './limitLines'
import { plainText } from './plainText'

/** A picture in words, for those who hear it. */
export function pictureDescription(input: PictureInput): string {
  const view = scene(input)
  const { picture, flags, kmeans, generated, words } = view
  const parts = [
    ...(input.title === undefined ? [] : [input.title]),
    ...(input.subtitle ?? []),
    `${picture.x.name} × ${picture.y.name}`,
    formatNumber(picture.points.total),
    ...picture.centroids.map((c) => words.family(c.component + 1, c.weight)),
    words.flagged(flags.count),
    ...limitLines(view).map(({ column, side, value }) => `${column} ${words.limit(side, value)}`),
    ...(kmeans?.sizes.map((size, cluster) => words.cluster(cluster + 1, size)) ?? []),
    ...(generated ? [generatedName(view)] : []),
  ]
  return plainText(parts.join('; '))
}
