import { lookOf } from '../dialect/looks'
import type { RecordStore } from '../records/store'
import {
  filledCells,
  filledWidth,
  fitOf,
  isBlank,
  isFilled,
  isQuantity,
  isRow,
  type Fit,
  type Profile,
} from './profile'
import { sumsOf } from './sums'

/** Rows from which it is told what rows have. */
const sampleOfRows = 50
/** More lines than this are no footer. */
const mostLines = 200

/** Words that begin a line of sums or statistics below a table. */
const summary = new RegExp(
  '^(grand |sub ?)?(' +
    'totals?|sums?|means?|averages?|avg|median|min(imum)?|max(imum)?|range|count|n|std\\.? ?dev(iation)?|stdev|' +
    'std|sd|s|sigma|σ|rsd|cv|cpk?|ppk?|variance|lower limit|upper limit|' +
    'summe|gesamt(summe)?|mittelwert|mittel|durchschnitt|anzahl|standardabweichung|spannweite|streuung|' +
    'total (geral|general|général|generale|overall)|totaux|totale|totaal|razem|ogółem|celkem|summa|yhteensä|итого|всего|' +
    'somme|moyenne|écart[- ]type|médiane|suma|media|promedio|média|srednia|średnia|' +
    '合計|合计|总计|總計|总额|总和|平均值?|均值|標準偏差|标准差|標準差|最大値?|最大值|最小値?|最小值' +
    ')\\.?\\s*(\\(.*\\))?[:：=]?$',
  'iu',
)
/** `Total value of holdings`: a sum, if that is what stands below the numbers. */
const saysTotal = (store: RecordStore, record: number): boolean =>
  /^(total|sum|summe|gesamt|somme|suma|totale|razem|合計|合计|總計|总计)/iu.test(
    store.cells(record).find(isFilled)!.trim(),
  )

/** A sum of the rows above it, in the middle of a table. */
const subtotal = /^(sub ?-?totals?|zwischensummen?|sous[- ]total|小計|小计)(\b|[\s:：]|$)/iu

const page = /^(page|seite|pagina?|página|頁|第)\s*\d+(\s*(of|von|de|di|sur|\/)\s*\d+)?\s*頁?$/iu

/**
 * A line between rows that is none: a sum of those above it, a page's number, or a remark behind `#`.
 * @param numbered that rows begin with `#` themselves
 */
export function isAside(store: RecordStore, record: number, numbered: boolean): boolean {
  if (store.plain.isPlain(record, 0)) return false
  const first = store.cell(record, 0).trimStart()
  if (subtotal.test(first)) return true
  return (
    ((!numbered && first.startsWith('#')) || page.test(first)) && filledCells(store, record) === 1
  )
}

/** Few cells, and none in the first column, where every row has one or every other row has many cells. */
function isNameless(
  store: RecordStore,
  record: number,
  above: readonly number[],
  { filled }: Fit,
  { width }: Profile,
): boolean {
  if (isFilled(store.cell(record, 0)) || filled * 2 > width) return false
  const isWhole = (row: number) =>
    isFilled(store.cell(row, 0)) || filledCells(store, row) > 2 * filled
  const last = above.findLastIndex(isWhole)
  return last >= 0 && above.slice(Math.max(0, last - sampleOfRows), last).every(isWhole)
}

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
  for (let lines = 0; end > 0 && lines < mostLines; end--) {
    const record = rows[end - 1]
    if (isBlank(store, record)) continue
    if (!isFooter(store, record, rows.slice(0, end - 1), profile)) break
    lines++
  }
  return end
}

/** `N` is a count below parts, and a part below L and M. */
function isOneOfLetters(store: RecordStore, record: number, above: readonly number[]): boolean {
  const isLetter = (row: number) => /^\s*\p{L}\s*$/u.test(store.cell(row, 0))
  return isLetter(record) && above.length > 0 && above.slice(-sampleOfRows).every(isLetter)
}

function isFooter(
  store: RecordStore,
  record: number,
  above: readonly number[],
  profile: Profile,
): boolean {
  if (profile.width < 2) {
    const text = store.cell(record, 0).trim()
    return profile.columns[0]?.look === 'number' && note.test(text) && !isQuantity(lookOf(text))
  }
  if (isSummary(store, record)) return !isOneOfLetters(store, record, above)
  const fit = fitOf(store, record, profile)
  const nameless = isNameless(store, record, above, fit, profile)
  const labelled = !isQuantity(lookOf(store.cell(record, 0)))
  const told = nameless || saysTotal(store, record)
  const sums = labelled ? sumsOf(store, above, record, profile, told ? 1 : 3) : 0
  if (sums >= (told ? 1 : 2)) return true
  // `Net` and an amount, as below invoices.
  const pair = fit.filled <= 2 && fit.quantities < fit.filled && profile.width > 3
  if (isRow(fit)) return nameless && (fit.breaks > 0 || pair)
  const first = store.cells(record).find(isFilled)!.trim()
  if (fit.filled === 1 && (profile.width > 2 || store.width(record) === 1)) return true
  const rules = profile.columns.filter((rule) => rule !== null).length
  // What a remark says stands side by side; a row may have no more than a name and a verdict.
  const together = filledWidth(store, record) === fit.filled
  if (fit.quantities === 0 && rules > 0 && together && fit.filled * 4 <= profile.width) return true
  return note.test(first) && fit.filled * 2 <= profile.width
}
