/** What ends a record. CRLF files are read as `\n`, and the `\r` before it is taken off. */
export type Newline = '\n' | '\r'

/** The line end of a text, from its first line end outside quotes; a lone `\r` only where no `\n` follows. */
export function detectNewline(head: string, quote: '"' | "'" | '' = '"'): Newline {
  let quoted = false
  let sawReturn = false
  for (let i = 0; i < head.length; i++) {
    const char = head[i]
    if (char === quote) quoted = !quoted
    else if (quoted) continue
    else if (char === '\n') return '\n'
    else if (char === '\r') sawReturn = true
  }
  return sawReturn ? '\r' : '\n'
}
