import { formatNumber } from '../formatNumber'
import { plainText } from '../plainText'
import { askedPercentile } from './askedPercentile'
import type { DistributionInput } from './input'
import { thresholdPlace } from './thresholdPlace'
import { englishDistributionWords } from './words'

/** The distribution in words, for those who hear it. */
export function distributionDescription(input: DistributionInput): string {
  const { words = englishDistributionWords, distribution, flags, title, subtitle = [] } = input
  const { smallest, edges, counts } = distribution
  const parts = [
    ...(title === undefined ? [] : [title]),
    ...subtitle,
    `${words.rows} × ${words.logDensity}`,
    `${formatNumber(smallest, 5)} … ${formatNumber(edges[edges.length - 1], 5)}`,
    formatNumber(counts.reduce((sum, count) => sum + count, 0)),
    ...(flags
      ? [
          ...(flags.basis === 't-squared'
            ? []
            : [
                words.threshold(
                  thresholdPlace(distribution, flags.threshold),
                  askedPercentile(flags),
                ),
              ]),
          words.flagged(flags.count),
        ]
      : []),
  ]
  return plainText(parts.join('; '))
}
