/** How cells and records are told apart. */
export interface Syntax {
  /** One or two characters; with `aligned`, a space. */
  delimiter: string
  /** '' where quotes are plain text. */
  quote: '"' | "'" | ''
  /** How a quote inside a quoted cell is written; `none`: as it is. */
  escape: 'doubled' | 'backslash' | 'nul' | 'none'
  /** Columns stand below each other: at least so many spaces part two cells. */
  aligned?: 1 | 2
  /** Spaces on both sides of a delimiter belong to it. */
  padded?: boolean
}

/** Length of the delimiter at `at`, or 0. */
export function delimiterAt(text: string, at: number, syntax: Syntax): number {
  if (syntax.aligned === undefined)
    return text.startsWith(syntax.delimiter, at) ? syntax.delimiter.length : 0
  let end = at
  while (text.charCodeAt(end) === 32) end++
  return end - at >= syntax.aligned ? end - at : 0
}

/** Length of the line end at `at` (CRLF, LF or CR), or 0. */
export function lineEndAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code === 10) return 1
  if (code !== 13) return 0
  return text.charCodeAt(at + 1) === 10 ? 2 : 1
}
