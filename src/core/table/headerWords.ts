/** What a column's name says about its kind. */

/** Values of such a column are names, even where they repeat. */
const identifierWords = /^(id|ids|uid|uuid|guid|serial|serialno|serialnr|sn|barcode|seriennummer)$/
/** Values of such a column are names where no two are alike. */
const countingWords =
  /^(no|nr|num|number|index|idx|row|sample|part|piece|specimen|unit|lfd|nummer|teil|probe|numero|numéro|key|seq|sequence|record|unnamed)$/
const labelWords =
  /^(species|cultivar|digit|class|label|target|cluster|category|group|type|cavity|nest|mould|mold|tool|line|shift|machine|operator|lot|batch|outlier|anomaly|defect|flag|status|verdict|ok|pass|grade|station|fixture|supplier|site|linie|schicht|maschine|charge|klasse|kavität)$/
const dateWords =
  /^(date|datetime|day|time|timestamp|datum|zeit|uhrzeit|tag|jour|heure|at|on|created|measured)$/
const cjkIdentifier = /(序號|序号|編號|编号|番号|流水號|流水号|シリアル)/
const cjkLabel = /(批號|批号|ロット|機台|机台|班別|班别|穴號|穴号|判定)/
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

/** `Cavity`, `machine_no`, `class label`; but not `line pressure`: the last word says what is measured. */
export function namesLabel(name: string): boolean {
  if (cjkLabel.test(name)) return true
  const words = wordsOf(name)
  while (words.length > 1 && /^(id|no|nr|number|code|index)$/.test(words[words.length - 1])) {
    words.pop()
  }
  return !isCount(words) && words.length > 0 && labelWords.test(words[words.length - 1])
}

export function namesDate(name: string): boolean {
  return cjkDate.test(name) || wordsOf(name).some((word) => dateWords.test(word))
}
