import { time } from 'echarts/core'
import type { OrderScale } from '../../shared/api/order'
import { formatNumber } from '../formatNumber'

/** A place as text: a time as `2025-03-04 08:15`, without the parts that are 0 from behind. */
export function placeText(scale: OrderScale, place: number): string {
  if (scale !== 'time') return formatNumber(place, 12)
  const text = time.format(place, '{yyyy}-{MM}-{dd} {HH}:{mm}:{ss}', true)
  return text.replace(/:00$/, '').replace(/ 00:00$/, '')
}
