/** What a number format makes of a number, as far as reading its value goes. */
export type FormatKind =
  | { kind: 'number' }
  | { kind: 'percent' }
  /** Shown with leading zeros: a serial or lot number. */
  | { kind: 'padded'; digits: number }
  | { kind: 'date' | 'time' | 'date-time' | 'elapsed' }
  /** Date or time: the same id means either, by the language of the program. */
  | { kind: 'date-or-time' }

const number: FormatKind = { kind: 'number' }

/** Ids that need no format in the file (ECMA-376 18.8.30, with those of East Asian Excel). */
export function builtInFormat(id: number): FormatKind {
  const between = (from: number, to: number) => id >= from && id <= to
  if (id === 9 || id === 10) return { kind: 'percent' }
  if (between(14, 17)) return { kind: 'date' }
  if (between(18, 21) || id === 45 || id === 47) return { kind: 'time' }
  if (id === 22) return { kind: 'date-time' }
  if (id === 46) return { kind: 'elapsed' }
  if (between(27, 36) || between(50, 58)) return { kind: 'date-or-time' }
  return number
}

/** Reads a format such as `yyyy\-mm\-dd hh:mm`, `[h]:mm:ss`, `0.0%` or `[Red]0.00;[Blue]"d"0.00`. */
export function customFormat(code: string): FormatKind {
  const [section] = bare(code).split(';')
  if (/\[(h+|m+|s+)\]/i.test(section)) return { kind: 'elapsed' }
  const letters = section
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general|standard/gi, '')
    .replace(/e[+-]/gi, '')
    .toLowerCase()
  // Digits beside letters are a number with a unit that some program did not quote: `0.0 g`, `0 d`.
  if (/[0#?]/.test(letters.replace(/s\.0+/g, 's'))) return numeric(letters)
  const hasTime = /[hs]|am\/pm|a\/p|上午|午前/.test(letters)
  const withoutTime = letters.replace(/am\/pm|a\/p/g, '')
  const hasDate = /[ydbeg]|aaa/.test(withoutTime) || monthsIn(withoutTime, hasTime)
  if (hasDate) return { kind: hasTime ? 'date-time' : 'date' }
  if (hasTime) return { kind: 'time' }
  return numeric(letters)
}

function numeric(letters: string): FormatKind {
  if (letters.includes('%')) return { kind: 'percent' }
  const digits = /^0{2,40}$/.exec(letters)?.[0].length
  return digits ? { kind: 'padded', digits } : number
}

/** Without what is shown as it stands: quoted text, escaped characters, fill and width. */
const bare = (code: string) => code.replace(/"[^"]*"|\\.|[*_]./g, '')

/** `m` is a minute behind an hour and before a second, else a month. */
function monthsIn(letters: string, hasTime: boolean): boolean {
  const months = hasTime ? letters.replace(/h+[^a-z]*m{1,2}(?!m)|m{1,2}[^a-z]*(?=s)/g, '') : letters
  return months.includes('m')
}
