import { decodeText } from './xml/text'

/**
 * Collects the text of a string item: the runs of rich text joined, without the phonetic reading
 * (furigana) that stands beside Japanese text in `rPh`.
 */
export function createRichText() {
  let text = ''
  let within = false
  let phonetic = false

  return {
    begin(): void {
      text = ''
      within = phonetic = false
    },
    open(name: string): void {
      if (name === 'rPh') phonetic = true
      else if (name === 't') within = !phonetic
    },
    add(raw: string, cdata: boolean): void {
      if (within) text += cdata ? raw : decodeText(raw)
    },
    close(name: string): void {
      if (name === 'rPh') phonetic = false
      else if (name === 't') within = false
    },
    end: () => unescaped(text),
  }
}

/** Excel writes characters that XML has not as `_x000D_`, and an underscore before such a text as `_x005F_`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  )
}
