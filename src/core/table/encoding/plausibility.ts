import { commonIn } from './commonCharacters'
import type { Encoding } from './encodings'
import { charactersOf } from './levels'
import { westernDoubt } from './western'

export type Legacy = Extract<Encoding, 'windows-1252' | 'big5' | 'shift-jis' | 'gb18030'>

/**
 * How little a run of text looks like what people write in the encoding: 0 and more, a sum over its characters that
 * are not ASCII. The steps are rough logarithms of how rare a character is.
 */
export function doubt(run: string, encoding: Legacy): number {
  if (encoding === 'windows-1252') return westernDoubt(run)
  let sum = 0
  let before = ''
  const characters = [...run]
  characters.forEach((character, index) => {
    if (character > '\x7f') {
      sum += isHalfKana(character)
        ? halfKanaDoubt(characters, index)
        : characterDoubt(character, encoding)
      // A letter on either side: Latin words with one accent read as Chinese.
      const after = characters[index + 1] ?? ''
      if (/[a-z]/.test(after)) sum += 2
      if (/[a-z]/.test(before)) sum += 2
    }
    before = character
  })
  return sum
}

const isHalfKana = (character: string) => character >= '\uff61' && character <= '\uff9f'

function halfKanaDoubt(characters: string[], index: number): number {
  const character = characters[index]
  const before = characters[index - 1] ?? ''
  const neighbours = [before, characters[index + 1] ?? ''].filter(isHalfKana).length
  if (neighbours === 0) return 7
  if (character <= '\uff65') return 4
  // A voice mark stands after k, s, t and h only; small letters and the long mark after another letter.
  if (character === '\uff9e') return /[\uff73\uff76-\uff84\uff8a-\uff8e]/.test(before) ? 0.5 : 7
  if (character === '\uff9f') return /[\uff8a-\uff8e]/.test(before) ? 0.5 : 7
  if (/[\uff67-\uff70]/.test(character)) return /[\uff66-\uff9f]/.test(before) ? 0.8 : 7
  return /[ｦﾇﾍﾎﾕﾖﾛﾜﾐﾑﾔﾒﾋﾂﾈﾉﾊﾅ]/.test(character) ? 1.8 : 1.3
}

function characterDoubt(character: string, encoding: Exclude<Legacy, 'windows-1252'>): number {
  if (commonIn[encoding].has(character)) return 1
  if (/[\u3041-\u30fe]/.test(character)) return encoding === 'shift-jis' ? 1 : 6
  if (/[\u3001\u3002\uff0c\uff1a\uff1b\uff08\uff09\u3000\u2103\u00b0\u00b1\u3010\u3011\u300c\u300d\uff05\uff1f\uff01\uff0e\uff0d\uff0f\u00d7\u03c6\u03a6\u2460-\u2469\u2116]/.test(character)) return 2 // prettier-ignore
  if (/[\uff10-\uff5e]/.test(character)) return 3
  if (/[\u4e00-\u9fff]/.test(character)) return hanziDoubt(character, encoding)
  if (/[\ue000-\uf8ff]/.test(character)) return 9
  return 7
}

function hanziDoubt(character: string, encoding: Exclude<Legacy, 'windows-1252'>): number {
  if (charactersOf(encoding, 'general').has(character)) return 3
  return charactersOf(encoding, 'rarer').has(character) ? 5.5 : 8
}
