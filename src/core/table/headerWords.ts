/** What a column's name says about its kind. */

export type DatePart = 'year' | 'quarter' | 'month' | 'week' | 'day' | 'hour'

/** Values of such a column are names, even where they repeat. */
const identifierWords =
  /^(id|ids|uid|uuid|guid|serial|serialno|serialnr|sn|barcode|ean|gtin|upc|imei|sscc|seriennummer|artikelnummer|matrikel)$/
/** Values of such a column are names where no two are alike. */
const countingWords =
  /^(no|nr|num|number|index|idx|row|sample|part|piece|specimen|unit|lfd|nummer|teil|probe|numero|numéro|key|seq|sequence|record|unnamed)$/
const labelWords =
  /^(species|cultivar|digit|class|label|target|cluster|category|group|type|cavity|nest|mould|mold|tool|line|shift|machine|operator|lot|batch|outlier|anomaly|defect|flag|status|verdict|ok|pass|grade|station|fixture|supplier|site|code|nozzle|spindle|channel|slot|tray|pallet|recipe|program|mode|variant|version|revision|model|bin|zone|plant|vendor|inspector|crew|prüfer|bediener|werkzeug|variante|typ|werk|linie|schicht|maschine|charge|klasse|kavität|opérateur|poste|équipe)$/
const timeWords = /^(date|datetime|day|time|timestamp|datum|zeit|uhrzeit|tag|jour|heure)$/
/** Of dates only beside dates: `measured width` is a width. */
const eventWords = /^(at|on|created|measured)$/
const cjkIdentifier = /(序號|序号|編號|编号|番号|流水號|流水号|シリアル)/
const cjkLabel =
  /(批號|批号|ロット|機台|机台|班別|班别|穴號|穴号|判定|機號|机号|模號|模号|模穴|作業員|操作員|操作员|工號|工号|班組|班组|產線|产线|供應商|供应商|等級|等级|型號|型号|金型|号機|作業者)/
/** Things that have a number or a name; see `namesThing`. */
const things =
  /^(part|item|order|workorder|material|article|product|drawing|job|customer|asset|equipment|document|component|teil|auftrag|artikel|zeichnung|kunde|bestell|sach|ident|pièce|commande|série)$/
const cjkThing =
  /(料號|料号|件號|件号|圖號|图号|單號|单号|品號|品号|品番|図番|製番|工單|工单|訂單|订单)/
/** What a value should be or stay within: the same for every part of a kind. */
const nominalWords =
  /^(nominal|target|setpoint|soll|sollwert|nennmaß|nennwert|lsl|usl|ltl|utl|tolerance|toleranz|tol|oberwert|unterwert|consigne)$/
const cjkNominal = /(公差|上限|下限|目標值|目标值|標準值|标准值|規格值|规格值|目標値|基準値)/
/** Parts of a date or time; not their plurals, which are durations. */
const dateParts: [RegExp, DatePart][] = [
  [/^(year|yr|jahr|année|annee|年|年份|年度)$/, 'year'],
  [/^(quarter|quartal|trimestre|季度|季)$/, 'quarter'],
  [/^(month|monat|mois|月|月份)$/, 'month'],
  [/^(week|cw|kw|woche|semaine|週|周|週次|周次|週別|周别)$/, 'week'],
  [/^(day|tag|jour|weekday|wochentag|dow|日|星期)$/, 'day'],
  [/^(hour|stunde|heure|小時|小时|時|时)$/, 'hour'],
]
const cjkDate = /(日期|時間|时间|日付|日時)/

/** The words of a name in lower case, without units in brackets: `Serial-No. (int)` is serial, no. */
function wordsOf(name: string): string[] {
  return name
    .replace(/[([{].*?[)\]}]/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
}

const isCount = (words: string[]) => words.includes('of')

/** `serial`, `Part ID`: names of parts, whatever the values. */
export function namesIdentifier(name: string): boolean {
  const words = wordsOf(name)
  return cjkIdentifier.test(name) || (!isCount(words) && words.some((w) => identifierWords.test(w)))
}

/** `Sample`, `Part no.`, `row`: a running number, where all values differ. `No. of holes` is a count. */
export function namesCounter(name: string): boolean {
  const words = wordsOf(name)
  return !isCount(words) && words.length > 0 && countingWords.test(words[words.length - 1])
}

/** `Order no.`, `Teilenummer`, `N° de commande`, `料號`: the number of a thing, which many rows may share. */
export function namesThing(name: string): boolean {
  const words = wordsOf(name)
  if (isCount(words)) return false
  const last = words[words.length - 1] ?? ''
  const numbered =
    /^(no|nr|num|number|nummer)$/.test(last) && things.test(words[words.length - 2] ?? '')
  const inFrench =
    things.test(last) && /(^| )(n|no|num|numéro|numero) (de |d )?\p{L}+$/u.test(words.join(' '))
  return numbered || inFrench || /^\p{L}{3,}nummer$/u.test(last) || cjkThing.test(name)
}

/** `Cavity`, `machine_no`, `class label`; but not `line pressure`: the last word says what is measured. */
export function namesLabel(name: string): boolean {
  if (cjkLabel.test(name)) return true
  const words = wordsOf(name)
  if (isCount(words)) return false
  if (words[words.length - 1] === 'code') return true
  while (words.length > 1 && /^(id|no|nr|number|index)$/.test(words[words.length - 1])) {
    words.pop()
  }
  return words.length > 0 && labelWords.test(words[words.length - 1])
}

/** `Nominal`, `width_LSL`, `lower limit`, `公差`. */
export function namesNominal(name: string): boolean {
  const words = wordsOf(name)
  const limit = /(^| )(upper|lower|untere|obere) (limit|grenze|spec)$/.test(words.join(' '))
  return cjkNominal.test(name) || limit || words.some((word) => nominalWords.test(word))
}

/** `year`, `Week no.`: the part of a date that stands in the column; null where none is named. */
export function partOfDate(name: string): DatePart | null {
  const words = wordsOf(name).filter((word) => !/^(no|nr|number|of)$/.test(word))
  const last = words[words.length - 1] ?? ''
  return dateParts.find(([pattern]) => pattern.test(last))?.[1] ?? null
}

export const namesDate = (name: string): boolean =>
  namesTime(name) || wordsOf(name).some((word) => eventWords.test(word))

/** `Time`, `日期`; but not `measured at`. */
export const namesTime = (name: string): boolean =>
  cjkDate.test(name) || namesDay(name) || wordsOf(name).some((word) => timeWords.test(word))

/** `Date`, `Prüfdatum`, `日期`: whole days, as spreadsheets number them. */
export const namesDay = (name: string): boolean =>
  /(日期|日付|日時)/.test(name) ||
  wordsOf(name).some((word) => /^(date|datetime|timestamp)$|datum$/.test(word))
