import type { OrderFlags, OrderRows, OrderSight, OrderView } from '../../shared/api/order'
import type { Rarity } from '../../shared/api/rarity'
import type { ChartLook } from '../frame'
import type { OrderThreshold, OrderWords } from './words'

export interface OrderInput extends ChartLook {
  view: OrderView
  /** Name of the column that rows stand along; null for the lines of the file. */
  column: string | null
  /** How unusual rows are by what they are ranked by; null where nobody knows. */
  rarity: Rarity | null
  /** What changes while the threshold is dragged; null where the window draws it over the chart. */
  marks: OrderMarks | null
  /** What is in sight; all of it where it is missing. */
  sight?: OrderSight | undefined
  words?: OrderWords | undefined
}

/** What stands over the rows: threshold, flagged, selected and not judged rows. */
export interface OrderMarks {
  flags: OrderFlags
  /** Null where rows are flagged by what is on another scale. */
  threshold: OrderThreshold | null
  selected: OrderRows | null
}
