import type { RecordStore } from './store'
import { delimiterAt, lineEndAt, type Syntax } from './syntax'

/**
 * Adds a record whose cells were read from `text` at `start`, each as its place in the text where it stands
 * there as it was read. A cell with escaped quotes, and those behind it in its record, are kept as texts.
 */
export function addPlaces(
  store: RecordStore,
  text: string,
  start: number,
  cells: readonly string[],
  line: number,
  syntax: Syntax,
): void {
  store.startRecord(line)
  let at: number | null = start
  for (const cell of cells) {
    const place: number | null = at === null ? null : placeOf(text, at, cell, syntax)
    if (place === null) {
      store.addText(cell)
      at = null
    } else {
      store.addPlace(place, place + cell.length)
      at = behind(text, place, cell, syntax)
    }
  }
  store.endRecord()
}

/** Where `cell` stands: at `at`, or behind the quote or the spaces there. */
function placeOf(text: string, at: number, cell: string, syntax: Syntax): number | null {
  let from = at
  if (
    text.charCodeAt(from) === 32 &&
    (syntax.padded || syntax.aligned || !text.startsWith(cell, from))
  ) {
    while (text.charCodeAt(from) === 32) from++
  }
  const quoted = syntax.quote !== '' && text[from] === syntax.quote
  if (quoted && text.startsWith(cell, from + 1) && text[from + 1 + cell.length] === syntax.quote) {
    return from + 1
  }
  return text.startsWith(cell, from) ? from : null
}

/** Where the next cell begins, once this one is known to end before a delimiter. */
function behind(text: string, place: number, cell: string, syntax: Syntax): number | null {
  let at = place + cell.length
  if (syntax.quote !== '' && text[at] === syntax.quote) at++
  for (;;) {
    const length = delimiterAt(text, at, syntax)
    if (length > 0) return at + length
    if (at >= text.length || lineEndAt(text, at) > 0) return at
    if (text.charCodeAt(at) !== 32) return null
    at++
  }
}
