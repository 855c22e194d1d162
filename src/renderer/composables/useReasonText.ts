import { useI18n } from 'vue-i18n'
import { formatFixed, formatNumber } from '../../charts/formatNumber'
import type { FamilyFinding, Reason } from '../../shared/api/reasons'
import { decimalsOf, isExpected, needsPower, shownNumbers } from '../../shared/reasonText'

/** A number of a column as the window shows it: with the decimals of its cells. */
export const columnNumber = (value: number, decimals: number): string =>
  needsPower(value, decimals) ? formatNumber(value, 4) : formatFixed(value, decimals)

/** Reasons in the window's language; the column's name stands before each. */
export function useReasonText() {
  const { t } = useI18n()

  function text(reason: Reason): string {
    const { kind, z, withinGaugeStep: step } = reason
    const unit = reason.unit ? ` ${reason.unit}` : ''
    const shown = shownNumbers(reason, columnNumber)
    const value = shown.value + unit
    const deviation = t(z < 0 ? 'why.below' : 'why.above', { sd: formatFixed(Math.abs(z), 1) })
    const { low, high } = shown
    const sentence =
      low === null || high === null
        ? t('why.noInterval', { value, deviation })
        : t(`why.${kind}`, { value, low, high: high + unit, deviation })
    return [
      sentence,
      ...(isExpected(reason) ? [t(kind === 'relation' ? 'why.fewThere' : 'why.notUnusual')] : []),
      ...(step === undefined
        ? []
        : [t('why.withinStep', { step: columnNumber(step, decimalsOf(step)) })]),
    ].join(t('why.and'))
  }

  const finding = ({ family, mark, rows }: FamilyFinding) =>
    t('why.family', { family, mark: t(`marks.${mark}`), rows: formatNumber(rows) })

  return { text, finding }
}
