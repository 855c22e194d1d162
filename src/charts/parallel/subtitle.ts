import type { ParallelInput } from './input'
import { axisPlaces, furthestDeviations } from './places'
import { englishParallelWords } from './words'

/** What a reader must know of what is drawn, and what is not. */
export function parallelSubtitle({
  view,
  scale,
  words = englishParallelWords,
}: Pick<ParallelInput, 'view' | 'scale' | 'words'>): string[] {
  const { axes, columns, others, othersTotal, flagged, flaggedTotal } = view
  const broken = countRows(view, (value) => Number.isNaN(value))
  const places = axes.map((axis) => axisPlaces(axis, scale).place)
  const beyond =
    scale === 'range'
      ? 0
      : countRows(view, (value, axis) => Math.abs(places[axis](value)) > furthestDeviations)
  return [
    ...(axes.length < columns ? [words.axes(axes.length, columns)] : []),
    words.others(others.row.length, othersTotal),
    ...(flagged.row.length < flaggedTotal ? [words.someFlagged(flagged.row.length, flaggedTotal)] : []), // prettier-ignore
    ...(broken > 0 ? [words.broken(broken)] : []),
    ...(beyond > 0 ? [words.beyond(beyond, furthestDeviations)] : []),
  ]
}

/** Drawn rows with such a value on any axis. */
function countRows(
  { axes, others, flagged }: ParallelInput['view'],
  is: (value: number, axis: number) => boolean,
): number {
  let count = 0
  for (const { row, values } of [others, flagged])
    for (let i = 0; i < row.length; i++)
      if (axes.some((_, axis) => is(values[i * axes.length + axis], axis))) count++
  return count
}
