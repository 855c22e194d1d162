import type { Syntax } from '../records/syntax'

const delimiters = [
  ...[',', ';', '\t', '|', ', ', '; ', '| ', '\t\t', '||', ';;', ',,', ' '],
  // Chosen by programs because no text has them.
  ...['~', '^', '¦', '§', '~|', '|~', '|;', '::', '\x01', '\x1f'],
]
/** What is known already. */
export interface Known {
  delimiter?: string | undefined
  quote?: Syntax['quote'] | undefined
  escape?: Syntax['escape'] | undefined
}

/** The dialects that the beginning of a file may be in: its delimiters, each with the quote and escape that go with it. */
export function candidatesFor(head: string, known: Known): Syntax[] {
  const list =
    known.delimiter !== undefined ? [known.delimiter] : delimiters.filter((d) => head.includes(d))
  // Without any, the text is one column; a comma then never occurs.
  if (list.length === 0) list.push(',')
  const syntaxes = list.flatMap((delimiter) => {
    const quote = known.quote ?? quoteFor(head, delimiter)
    const escape = known.escape ?? escapeFor(head, quote)
    return { delimiter, quote, escape }
  })
  if (known.delimiter !== undefined && known.delimiter !== ' ') return syntaxes
  // A text of one column needs a delimiter that does not occur in it.
  const absent = [',', ';', '\t', '|'].find((delimiter) => !head.includes(delimiter))
  const single: Syntax[] =
    known.delimiter === undefined && absent !== undefined
      ? [{ ...syntaxes[0], delimiter: absent }]
      : []
  const aligned: Syntax[] = / {2}/.test(head)
    ? ([1, 2] as const).map((spaces) => ({ ...syntaxes[0], delimiter: ' ', aligned: spaces }))
    : []
  const padded = syntaxes
    .filter(
      ({ delimiter }) =>
        delimiter.trim() !== '' &&
        delimiter.length === 1 &&
        (head.includes(` ${delimiter} `) || isFilledUp(head, delimiter)),
    )
    .map((syntax) => ({ ...syntax, padded: true }))
  return [...syntaxes, ...padded, ...single, ...aligned]
}

/** Most lines have cells that spaces bring to one width, as printed lists have. */
function isFilledUp(head: string, delimiter: string): boolean {
  const padding = new RegExp(` {2}[\\${delimiter}]|[\\${delimiter}] {2}`)
  const lines = head.split(/\r\n|\n|\r/).filter((line) => line.includes(delimiter))
  return lines.filter((line) => padding.test(line)).length * 2 > lines.length
}

/** The quote that stands at the ends of more cells. */
function quoteFor(head: string, delimiter: string): '"' | "'" {
  return boundaries(head, "'", delimiter) > boundaries(head, '"', delimiter) ? "'" : '"'
}

/** How many cells begin and end with `quote`, by the smaller of both counts. */
function boundaries(head: string, quote: string, delimiter: string): number {
  let opens = 0
  let closes = 0
  const isEdge = (at: number) =>
    at < 0 || at >= head.length || head[at] === '\n' || head[at] === '\r'
  for (let at = head.indexOf(quote); at !== -1; at = head.indexOf(quote, at + 1)) {
    if (isEdge(at - 1) || head.startsWith(delimiter, at - delimiter.length)) opens++
    if (isEdge(at + 1) || head.startsWith(delimiter, at + 1)) closes++
  }
  return Math.min(opens, closes)
}

/** How quotes inside quoted cells are written: by what stands before quotes that are inside of words. */
function escapeFor(head: string, quote: '"' | "'" | ''): Syntax['escape'] {
  if (quote === '') return 'doubled'
  const count = (mark: string) => head.split(mark + quote).length - 1
  const nul = head.includes('\0') ? count('\0') : 0
  if (nul > 0) return 'nul'
  const backslash = count('\\')
  if (backslash === 0) return 'doubled'
  // "" is also an empty cell, and "C:\" ends with a backslash: only those inside of text count.
  const inside = (mark: string) =>
    (
      head.match(new RegExp(`[^\\s,;|\\t${quote}]${mark}${quote}(?=[^\\s,;|\\t${quote}])`, 'g')) ??
      []
    ).length
  const doubled = (
    head.match(
      new RegExp(`[^\\s,;|\\t\\\\${quote}]${quote}${quote}${quote}?(?=[^${quote}])`, 'g'),
    ) ?? []
  ).length
  const escaped = Math.max(inside('\\\\'), backslash - trailingBackslashes(head, quote))
  return escaped > doubled ? 'backslash' : 'doubled'
}

/** Backslashes that end a quoted cell, as in "C:\". */
const trailingBackslashes = (head: string, quote: string): number =>
  (head.match(new RegExp(`\\\\${quote}(?=[,;|\\t\\r\\n])`, 'g')) ?? []).length
