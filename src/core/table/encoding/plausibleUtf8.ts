import { rank } from './rank'
import { strictText } from './strictText'
import { westernDoubt } from './western'
import type { Encoding } from './encodings'

/** By how much another encoding must be the likelier one. */
const lead = 2

/** Signs that stand in tables of any language: punctuation, arrows, mathematics, units. */
const isSign = (character: string) => /[\u2000-\u2bff\u3000-\u303f\uff00-\uffef]/.test(character)
const scripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u,
  /\p{Script=Hangul}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Thai}/u,
]

/**
 * The encodings in which the few characters of a file that is UTF-8 throughout look likelier than as UTF-8, the
 * likeliest first: 模 in GB18030 is ģ in UTF-8.
 * @param runs those runs of bytes that are not ASCII
 */
export function likelierThanUtf8(runs: Uint8Array[]): Encoding[] {
  if (runs.length === 0) return []
  let own = 0
  for (const run of runs) own += utf8Doubt(strictText(run, 'utf-8') ?? '')
  return rank(runs)
    .filter(({ encoding, doubt }) => {
      const canBe = runs.every((run) => strictText(run, encoding) !== null)
      return canBe && doubt + lead < own
    })
    .map(({ encoding }) => encoding)
}

/** How little a text looks like what people write in UTF-8; as `doubt` of the other encodings. */
export function utf8Doubt(text: string): number {
  const western = [...text].every((character) => character <= '\xff')
  if (western) return westernDoubt(text)
  const characters = [...text]
  let sum = 0
  characters.forEach((character, i) => {
    if (character <= '\x7f') return
    const neighbours = [characters[i - 1] ?? '', characters[i + 1] ?? '']
    const script = scripts.find((known) => known.test(character))
    if (isSign(character) || /\p{Script=Han}|[Ωωμσδ∆Φφ]/u.test(character)) sum += 1
    else if (script === undefined) sum += character <= '\xff' ? 1 : 5
    else sum += neighbours.some((neighbour) => script.test(neighbour)) ? 1 : 4
  })
  return sum
}
