import { formatNumber } from '../formatNumber'
import { plainText } from '../plainText'
import type { ChoiceInput } from './input'
import { modelChoicePoints } from './points'
import { englishChoiceWords } from './words'

/** The model choice in words, for those who hear it. */
export function choiceDescription(input: ChoiceInput): string {
  const { words = englishChoiceWords, criterion, title, subtitle = [] } = input
  const { points } = modelChoicePoints(input)
  const pair = (p: (typeof points)[number]) =>
    `${words.covarianceType(p.covarianceType)}, k = ${p.nComponents}`
  const parts = [
    ...(title === undefined ? [] : [title]),
    ...subtitle,
    `${words.criterion(criterion)} × ${words.components}`,
    ...points.filter((p) => p.best).map((p) => `${words.best}: ${pair(p)}, ${text(p.value)}`),
    ...points.filter((p) => p.taken).map((p) => `${words.taken}: ${pair(p)}, ${text(p.value)}`),
    ...points.filter((p) => p.state === 'failed').map((p) => `${words.failed}: ${pair(p)}`),
  ]
  return plainText(parts.join('; '))
}

const text = (value: number | null) => (value === null ? '' : formatNumber(value, 7))
