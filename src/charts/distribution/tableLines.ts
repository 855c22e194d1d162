import type { Distribution } from '../../shared/engineApi'
import { formatNumber } from '../formatNumber'
import { oneInAt } from './oneInAt'
import { thresholdPlace } from './thresholdPlace'
import type { DistributionWords } from './words'

/** A bar of the histogram: from and to, its rows, how rare its right edge is, and where the threshold stands. */
export type DistributionLine = [range: string, rows: string, oneIn: string, remark: string]

/** The bars from the least typical one on. */
export function distributionLines(
  distribution: Distribution,
  threshold: number | null,
  words: Pick<DistributionWords, 'threshold' | 'oneIn'> & { below: string },
): DistributionLine[] {
  const { edges, counts, rarity, smallest } = distribution
  return Array.from(counts, (count, i): DistributionLine => {
    const [from, to] = [i === 0 ? Math.min(smallest, edges[0]!) : edges[i]!, edges[i + 1]!]
    const last = i === counts.length - 1
    const here = threshold !== null && threshold >= from && (threshold < to || last)
    const remark = here
      ? words.threshold(thresholdPlace({ rarity }, threshold), null)
      : threshold !== null && to <= threshold
        ? words.below
        : ''
    const oneIn = rarity ? words.oneIn(Number(oneInAt(rarity, to).toPrecision(2))) : ''
    return [`${formatNumber(from, 5)} … ${formatNumber(to, 5)}`, formatNumber(count), oneIn, remark]
  })
}
