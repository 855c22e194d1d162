import { utf8Doubt } from './plausibleUtf8'
import { doubtOf, rank } from './rank'
import { strictText } from './strictText'

/** So many times as much doubt, and a text is one encoding read as another: `Ã¼`, `碌m`. */
const mojibake = 2
/** So much doubt for each character that is meant, and it is as well. */
const strange = 3
const longestExample = 40
/** So many characters of three bytes are hardly in a text of another encoding. */
const certainlyUtf8 = 5

export interface MixedUtf8 {
  /** A run that is UTF-8, and as what it would be read. */
  text: string
  readAs: string
  /** Such runs are at least as many as the others: the file is UTF-8, and damaged. */
  isDamaged: boolean
}

/**
 * Whether a file that cannot be read as UTF-8 has runs that are UTF-8 all the same. Their characters follow rules that
 * texts in other encodings follow by chance at best, and read as one of these they look like `LÃ¤nge`. Null for a
 * file with no such run, and where these are as plausible in the encoding that suits the whole file best.
 * @param runs those runs of bytes that are not ASCII
 */
export function mixedUtf8(runs: Uint8Array[]): MixedUtf8 | null {
  const texts = runs.map((run) => strictText(run, 'utf-8'))
  const valid = runs.filter((_, i) => texts[i] !== null)
  if (valid.length === 0) return null
  const [best] = rank(runs)
  const meant = [...texts.join('').replace(/\p{ASCII}/gu, '')]
  const byChance = meant.filter((character) => character >= '\u0800').length < certainlyUtf8
  const doubtInBest = valid.reduce((sum, run) => sum + doubtOf(run, best.encoding), 0)
  const own = texts.reduce((sum, text) => sum + utf8Doubt(text ?? ''), 0)
  if (byChance && doubtInBest < Math.min(mojibake * own, strange * meant.length)) return null
  return {
    text: texts.find((text) => text !== null)!.slice(0, longestExample),
    readAs: (strictText(valid[0], best.encoding) ?? '').slice(0, longestExample),
    isDamaged: valid.length * 2 >= runs.length,
  }
}
