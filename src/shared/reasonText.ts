import type { FamilyFinding, Reason, RowReasons } from './api/reasons'

/** How a number is written: with so many decimals. */
export type WriteNumber = (value: number, decimals: number) => string

/** Further decimals that are shown where a value would otherwise look as if it were inside its interval. */
const mostFurther = 3
/** Outside these, and with more decimals, a power of ten is easier to read. */
const [largest, smallest] = [1e15, 1e-5]

/** Whether a number of so many decimals is easier to read with a power of ten. */
export function needsPower(value: number, decimals: number): boolean {
  const size = Math.abs(value)
  return size >= largest || (size > 0 && size < smallest && decimals > 6)
}

/** A number with so many decimals and a decimal mark of a file. */
export const plainNumber =
  (mark: '.' | ',' = '.'): WriteNumber =>
  (value, decimals) => {
    const text = needsPower(value, decimals)
      ? value.toExponential(3)
      : value.toFixed(Math.min(100, decimals))
    // A rounded −0.004 is 0, not −0.
    const plain = Number(text) === 0 ? text.replace('-', '') : text
    return mark === '.' ? plain : plain.replace('.', mark)
  }

/** Whether the value is where a good row's would be. */
export const isExpected = ({ value, expectedLow, expectedHigh }: Reason): boolean =>
  expectedLow !== null && expectedHigh !== null && value >= expectedLow && value <= expectedHigh

/** A cause's numbers as they are told: with the decimals of the cells, or some more where these hide that a value is out. */
export function shownNumbers(reason: Reason, write: WriteNumber) {
  const { value, expectedLow: low, expectedHigh: high } = reason
  let decimals = reason.decimals
  if (low !== null && high !== null && !isExpected(reason)) {
    const at = (number: number) => Number(number.toFixed(Math.min(100, decimals)))
    const hidden = () => at(value) >= at(low) && at(value) <= at(high)
    while (hidden() && decimals < reason.decimals + mostFurther) decimals++
  }
  return {
    value: write(value, decimals),
    low: low === null ? null : write(low, decimals),
    high: high === null ? null : write(high, decimals),
  }
}

const marks = { unconfirmed: 'unconfirmed', defect: 'defects' } as const

/** "one of 24 rows of family 3 (unconfirmed)". */
export const findingText = ({ family, rows, mark }: FamilyFinding): string =>
  `one of ${rows} rows of family ${family} (${marks[mark]})`

/** "mass 12.61 g; expected 12.28 to 12.34 g given the rest". */
export function reasonText(reason: Reason, write: WriteNumber = plainNumber()): string {
  const { column, kind, z, withinGaugeStep } = reason
  const unit = reason.unit ? ` ${reason.unit}` : ''
  const { value, low, high } = shownNumbers(reason, write)
  const deviation = `${write(Math.abs(z), 1)} standard deviations ${z < 0 ? 'below' : 'above'}`
  const interval = low === null ? null : `${low} to ${high}${unit}`
  const parts = [
    interval === null
      ? `${deviation} its family's mean`
      : kind === 'relation'
        ? `expected ${interval} given the rest`
        : `its family has ${interval} (${deviation} the mean)`,
    ...(isExpected(reason)
      ? [kind === 'relation' ? 'inside, but where few rows lie' : 'not unusual by itself']
      : []),
    ...(withinGaugeStep === undefined
      ? []
      : [`less than one step of the gauge (${write(withinGaugeStep, decimalsOf(withinGaugeStep))}) away`]), // prettier-ignore
  ]
  return `${column} ${value}${unit}; ${parts.join(', ')}`
}

/** A step is written with the digits that it has. */
export const decimalsOf = (step: number): number => {
  const [mantissa, exponent = '0'] = String(step).split('e')
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent))
}

/** The reasons one by one, the family first. */
export const reasonTexts = ({ family, causes }: RowReasons, write?: WriteNumber): string[] => [
  ...(family ? [findingText(family)] : []),
  ...causes.map((cause) => reasonText(cause, write)),
]

/** All of them in one line. */
export function reasonsText(reasons: RowReasons, write?: WriteNumber): string {
  const rest = reasons.restTypical ? [] : ['the other columns together are untypical, too']
  const text = [...reasonTexts(reasons, write), ...rest].join('. ')
  return reasons.typical ? `nothing stands out; most telling: ${text}` : text
}
