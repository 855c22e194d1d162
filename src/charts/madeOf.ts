import type { Axis } from '../core/grid/types'
import { directionOfAxis } from '../shared/directionAxes'
import { formatNumber } from './formatNumber'
import type { LayerWords } from './words'

const digits = 2

/** What is on the axes where they are made of several columns: a line for each. */
export const madeOfLines = (
  { x, y }: { x: Axis; y: Axis },
  { madeOf }: Pick<LayerWords, 'madeOf'>,
): string[] =>
  [x, y].flatMap(({ column, name, share, largest }) => {
    if (share === undefined || !largest) return []
    const of = directionOfAxis(column)?.of === 'separating' ? 'separation' : 'variance'
    const columns = largest.map((one) => `${formatNumber(one.loading, digits)} ${one.name}`)
    return [madeOf(name, of, share, columns)]
  })
