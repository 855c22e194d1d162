/**
 * The records of a text by RFC 4180, to the letter: comma, double quote, doubled inside quotes;
 * CRLF, LF and CR all end a record. Throws where the text breaks the rules, since `convert` may not.
 */
export function parseRfc4180(text: string): string[][] {
  const records: string[][] = []
  let record: string[] = []
  let at = text.startsWith('\uFEFF') ? 1 : 0
  while (at < text.length) {
    let cell: string
    if (text[at] === '"') {
      const parts: string[] = []
      for (let from = at + 1; ;) {
        const close = text.indexOf('"', from)
        if (close < 0) throw new Error(`The quote at ${at} is never closed.`)
        if (text[close + 1] !== '"') {
          parts.push(text.slice(from, close))
          at = close + 1
          break
        }
        parts.push(text.slice(from, close + 1))
        from = close + 2
      }
      cell = parts.join('')
    } else {
      const from = at
      while (at < text.length && !',\r\n'.includes(text[at])) {
        if (text[at] === '"') throw new Error(`An unquoted cell holds a quote at ${at}.`)
        at++
      }
      cell = text.slice(from, at)
    }
    record.push(cell)
    if (text[at] === ',') {
      at++
      if (at < text.length) continue
      record.push('')
    } else if (at < text.length && !'\r\n'.includes(text[at])) {
      throw new Error(`Text follows a closing quote at ${at}.`)
    }
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
    records.push(record)
    record = []
  }
  return records
}
