/** Letters that words of Western Europe are written with, lower case. */
const commonLetters = new Set('äöüßéèêàâçñóíáúìòùîïëôûåøæãõœ')

/** How little a run of text looks like Western European writing; see `doubt`. */
export function westernDoubt(run: string): number {
  let sum = 0
  for (let at = 0; at < run.length; at++) {
    if (run[at] <= '\x7f') continue
    const before = run[at - 1] ?? ' '
    const after = run[at + 1] ?? ' '
    sum += isLetter(run[at])
      ? letterDoubt(run[at], before, after)
      : signDoubt(run[at], before, after)
  }
  return sum
}

const isLetter = (character: string) => /\p{L}/u.test(character) && !'ªºµƒ'.includes(character)

function letterDoubt(letter: string, before: string, after: string): number {
  const lower = letter.toLowerCase()
  let sum = commonLetters.has(lower) ? 1 : 4
  const neighbours = [before, after]
  // ção, größe, géométrie: accents meet now and then, signs and accents do not.
  sum += neighbours.filter((n) => n > '\x7f' && isLetter(n)).length * 1.5
  sum += neighbours.filter((n) => n > '\x7f' && !isLetter(n)).length * 3
  sum += neighbours.filter((n) => /[0-9@\\^_`{|}~[\]<>$#]/.test(n)).length * 2
  // Capitals stand first, or among capitals. Ø is the sign of a diameter too.
  if (letter !== lower) {
    if (/\p{Ll}/u.test(before)) sum += 4
    else if (letter !== 'Ø' && !/\p{L}/u.test(before) && !/\p{L}/u.test(after)) sum += 2
  } else if (letter !== 'ß' && /\p{Lu}/u.test(before) && /\p{Lu}/u.test(after)) sum += 4
  if (!/\p{L}/u.test(before) && !/\p{L}/u.test(after) && !'àéøØ'.includes(letter)) sum += 2
  return sum
}

/** What stands before and after the signs of measurement and of typography, where they are meant. */
const places: Record<string, [before: RegExp, after: RegExp]> = {
  '°': [/[\d\s([/]/, /[CFKcf\s\d)\]/.,;'"]/],
  µ: [/[\d\s([/.]/, /[mgslLAVFSHNWPTJCMr\s)\]-]/],
  '±': [/[\s([\d%]/, /[\s\d.,)\]]/],
  '²': [/[A-Za-z)\d]/, /[\s)\]/.,*·]/],
  '³': [/[A-Za-z)\d]/, /[\s)\]/.,*·]/],
  '¹': [/[A-Za-z)\d⁻]/, /[\s)\]/.,]/],
  '×': [/[\s\d]/, /[\s\d]/],
  '·': [/[\sA-Za-z\d²³]/, /[\sA-Za-z\d]/],
  '½': [/[\s\d]/, /[\s"'”″-]/],
  '¼': [/[\s\d]/, /[\s"'”″-]/],
  '¾': [/[\s\d]/, /[\s"'”″-]/],
  '‰': [/[\s\d([]/, /[\s)\].,]/],
  '€': [/[\s\d([/]/, /[\s\d)\]/.,]/],
  '£': [/[\s([/]/, /[\s\d)\]]/],
  '§': [/[\s(]/, /[\s\d]/],
  '©': [/[\s(]/, /[\s)\d]/],
  '®': [/[A-Za-z\s]/, /[\s)]/],
  '™': [/[A-Za-z\s]/, /[\s)]/],
  º: [/[\dnN.\s]/, /[\s.CF]/],
  ª: [/[\d.\s]/, /[\s.]/],
  '«': [/[\s(]/, /[\s\p{L}\d\xa0]/u],
  '»': [/[\s\p{L}\d.!?\xa0]/u, /[\s).,]/],
  '“': [/[\s(\p{L}.!?\d]/u, /[\s\p{L}\d]/u],
  '”': [/[\p{L}\d.!?]/u, /[\s).,]/],
  '„': [/[\s(]/, /[\p{L}\d]/u],
  '‘': [/[\s(]/, /[\p{L}\d]/u],
  '’': [/[\p{L}\d]/u, /[\p{L}\s).,]/u],
  '–': [/[\s\d\p{L}]/u, /[\s\d\p{L}]/u],
  '—': [/[\s\d\p{L}]/u, /[\s\d\p{L}]/u],
  '…': [/[\s\p{L}\d.]/u, /[\s)]/],
  '•': [/\s/, /[\s\p{L}]/u],
  '¿': [/[\s(]/, /\p{L}/u],
  '¡': [/[\s(]/, /\p{L}/u],
  '\xa0': [/[^\x80-\xff]|[»°%]/, /[^\x80-\xff]|[«°%]/],
}

function signDoubt(sign: string, before: string, after: string): number {
  const place = places[sign]
  if (place === undefined) return 6
  const misplaced = [place[0].test(before), place[1].test(after)].filter((fits) => !fits).length
  return ('“”„•'.includes(sign) ? 3.5 : 1) + misplaced * 5
}
