import { componentName } from '../../shared/componentAxes'
import { formatNumber } from '../formatNumber'
import { plainText } from '../plainText'
import type { LoadingsInput, ScreeInput } from './input'
import { byLoading } from './largestLoadings'
import { englishComponentsWords } from './words'

const mostSaid = 5

/** The scree plot in words, for those who hear it. */
export function screeDescription(input: ScreeInput): string {
  const { view, share, title, subtitle = [], words = englishComponentsWords } = input
  const first = [...view.ratio.subarray(0, mostSaid)]
  const parts = [
    ...(title === undefined ? [] : [title]),
    ...subtitle,
    words.kept(view.count, view.varianceKept),
    ...(share === null ? [] : [words.asked(share)]),
    ...first.map((ratio, c) => `${componentName(c)} ${formatNumber(100 * ratio, 3)} %`),
  ]
  return plainText(parts.join('; '))
}

/** The largest loadings in words. */
export function loadingsDescription(input: LoadingsInput): string {
  const { component, loadings, columns, title, subtitle = [] } = input
  const { words = englishComponentsWords } = input
  const parts = [
    ...(title === undefined ? [] : [title]),
    ...subtitle,
    words.loading(component + 1),
    ...byLoading(loadings)
      .slice(0, mostSaid)
      .map((j) => `${columns[j]} ${formatNumber(loadings[j]!, 3)}`),
  ]
  return plainText(parts.join('; '))
}
