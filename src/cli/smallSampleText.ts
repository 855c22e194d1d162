import type { SmallSample } from '../shared/api/smallSample'
import type { Basis } from '../shared/plan'
import { short } from './short'

/** So many columns are named. */
const columnsShown = 12

/** What few rows can and cannot tell, for a person. */
export function smallSampleLines(sample: SmallSample | null, basis: Basis): string[] {
  if (sample === null) return []
  const { rows, columns, shrinkage, enoughRows, whyNot } = sample
  const head = `Small sample: ${rows} rows of ${columns} columns, fewer than ${enoughRows}; one family, its correlations drawn to 0 by ${Math.round(100 * shrinkage)} %`
  if (whyNot !== null) return [head, ...(basis === 't-squared' ? refusal(sample) : [])]
  return [head, ...shiftLines(sample)]
}

function refusal({ rows, columns, fewestRows, mostColumns, whyNot }: SmallSample): string[] {
  const would =
    mostColumns < columns
      ? ` ${fewestRows} rows would do${mostColumns > 0 ? `, or ${mostColumns} columns (--columns)` : ''}.`
      : ''
  return [
    `  None of the ${rows} rows is flagged, and none is passed: ${whyNot?.text}.${would}`,
    '  --basis percentile ranks the rows all the same; that proves nothing of any of them.',
  ]
}

function shiftLines({ shift, falseAlarmRate }: SmallSample): string[] {
  if (shift === null) return []
  const { power, given, columns } = shift
  const shown = columns
    .slice(0, columnsShown)
    .map(
      ({ column, size, isFactor, alone }) =>
        `${column} ${isFactor ? '×' : ''}${short(size)} (${short(alone)} alone)`,
    )
  const more = columns.length > shown.length ? `, and ${columns.length - shown.length} more` : ''
  return [
    `  A new part is flagged in ${100 * power} of 100 cases (at ${falseAlarmRate} % false alarms) if one column is off by ${short(given)} of its standard deviations given the others:`,
    `  ${shown.join(', ')}${more}`,
  ]
}
