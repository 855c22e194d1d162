/** Widths of letters in parts of the size of the font, a little on the safe side: nothing is measured, so that every machine draws the same. */
const widths: [RegExp, number][] = [
  [/[\u2e80-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]|[\ud800-\udbff][\udc00-\udfff]/u, 1],
  [/[ijlftI.,:;|!'’()[\]\u202f ]/, 0.34],
  [/[mwMW%…—]/, 0.92],
  [/[A-Z±×→◯⚠]/, 0.72],
]

const letterWidth = (letter: string): number =>
  widths.find(([letters]) => letters.test(letter))?.[1] ?? 0.59

/** About the width of a text, in pixels. @param size of the font */
export function textWidth(text: string, size: number): number {
  let width = 0
  for (const letter of text) width += letterWidth(letter)
  return width * size
}

/** A text that is not wider than there is room. */
export function cutText(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text
  const letters = [...text]
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > room) letters.pop()
  return `${letters.join('')}…`
}

/** A text in lines: broken between words, and before any letter of scripts that have no spaces. */
export function wrappedText(text: string, size: number, room: number): string[] {
  const words = text.match(/[\u2e80-\ud7ff\uff00-\uff60]|[^\s\u2e80-\ud7ff\uff00-\uff60]+|\s+/gu)
  const lines = ['']
  for (const word of words ?? []) {
    const last = lines.at(-1)!
    const fits = textWidth((last + word).trimEnd(), size) <= room
    if (last === '' || fits || /^[。，、；：）」]$/.test(word))
      lines[lines.length - 1] = last + word
    else lines.push(word.trimStart())
  }
  return lines.map((line) => cutText(line.trimEnd(), size, room))
}
