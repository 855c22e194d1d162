import type { RecordStore } from '../records/store'
import { fitOf, isBlank, isFilled, isRow, type Profile } from './profile'

/** Words that begin a line of sums or statistics below a table. */
const summary = new RegExp(
  '^(grand |sub ?)?(' +
    'totals?|sums?|means?|averages?|avg|median|min(imum)?|max(imum)?|range|count|n|std\\.? ?dev(iation)?|stdev|' +
    'std|sd|s|sigma|σ|rsd|cv|cpk?|ppk?|variance|lower limit|upper limit|' +
    'summe|gesamt(summe)?|mittelwert|mittel|durchschnitt|anzahl|standardabweichung|spannweite|streuung|' +
    'somme|moyenne|écart[- ]type|médiane|suma|media|promedio|' +
    '合計|总计|總計|总和|平均值?|均值|標準偏差|标准差|標準差|最大値?|最大值|最小値?|最小值' +
    ')\\.?\\s*(\\(.*\\))?[:：=]?$',
  'iu',
)
/** A sum of the rows above it, in the middle of a table. */
const subtotal = /^(sub ?-?totals?|zwischensummen?|sous[- ]total|小計|小计)(\b|[\s:：]|$)/iu

export const isSubtotal = (store: RecordStore, record: number): boolean =>
  !store.plain.isPlain(record, 0) && subtotal.test(store.cell(record, 0).trimStart())

const note =
  /^(\*+|#|—|--|(note|notes|remark|remarks|source|sources|footnote|legend|end of|printed|exported|page|hinweis|anmerkung|quelle|stand|seite|ende|nota|註|备注|備註|注)\b)/iu

/** True for a line of sums, means and the like. */
export function isSummary(store: RecordStore, record: number): boolean {
  const first = store.cells(record).find(isFilled)
  return first !== undefined && summary.test(first.trim())
}

/**
 * Index of the first of the rows at the end that are none: blank lines, sums and statistics, notes. A last row with
 * few cells stays a row where what it has is what its columns hold.
 */
export function footerFrom(store: RecordStore, rows: readonly number[], profile: Profile): number {
  let end = rows.length
  while (end > 0) {
    const record = rows[end - 1]
    if (!isBlank(store, record) && !isFooter(store, record, profile)) break
    end--
  }
  return end
}

function isFooter(store: RecordStore, record: number, profile: Profile): boolean {
  if (profile.width < 2) return false
  if (isSummary(store, record)) return true
  const fit = fitOf(store, record, profile)
  if (isRow(fit)) return false
  const first = store.cells(record).find(isFilled)!.trim()
  if (fit.filled === 1 && (profile.width > 2 || store.width(record) === 1)) return true
  const rules = profile.columns.filter((rule) => rule !== null).length
  if (fit.quantities === 0 && rules > 0 && fit.filled * 4 <= profile.width) return true
  return note.test(first) && fit.filled * 2 <= profile.width
}
