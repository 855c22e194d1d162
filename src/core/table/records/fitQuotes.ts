import { delimiterAt, lineEndAt, type Syntax } from './syntax'

/** Steps after which the search is given up: a line with dozens of loose quotes tells nothing. */
const mostSteps = 2000
/** Characters after which it is given up: each step may look at the whole rest of a long line. */
const mostCharacters = 2_000_000
/** A longer line tells nothing either. */
const longestLine = 64 * 1024

/**
 * Reads one line whose quoted cells hold quotes that are not escaped, some of them right before a delimiter:
 * each quoted cell ends at the first quote that leaves a line of `width` cells. Cells without quotes around
 * them hold a quote only where there is no other way.
 * @returns the cells, or null where no choice gives `width` cells
 */
export function fitQuotes(
  text: string,
  start: number,
  end: number,
  syntax: Syntax,
  width: number,
): string[] | null {
  if (end - start > longestLine) return null
  let steps = 0
  let characters = 0
  let loose = false
  const isSpent = () => steps > mostSteps || characters > mostCharacters
  const atEnd = (at: number) => at >= end || lineEndAt(text, at) > 0

  function from(at: number, left: number): string[] | null {
    steps++
    if (left === 0) return null
    for (const { cell, stop } of readings(at)) {
      characters += stop - at
      // Every level of the search asks, or each would still try all that it has.
      if (isSpent()) return null
      if (atEnd(stop)) {
        if (left === 1) return [cell]
        continue
      }
      const rest = from(stop + delimiterAt(text, stop, syntax), left - 1)
      if (rest !== null) return [cell, ...rest]
    }
    return null
  }

  /** Ways to read the cell at `at`: in quotes up to one of them, or plain up to the next delimiter. */
  function* readings(at: number): Generator<{ cell: string; stop: number }> {
    if (syntax.quote !== '' && text[at] === syntax.quote) {
      for (let quote = at + 1; quote < end; quote++) {
        if (text[quote] !== syntax.quote) continue
        const stop = quote + 1
        if (atEnd(stop) || delimiterAt(text, stop, syntax) > 0) {
          yield {
            cell: text.slice(at + 1, quote).replaceAll(syntax.quote + syntax.quote, syntax.quote),
            stop,
          }
        }
      }
    }
    let stop = at
    while (!atEnd(stop) && delimiterAt(text, stop, syntax) === 0) stop++
    const cell = text.slice(at, stop)
    if (loose || syntax.quote === '' || !cell.includes(syntax.quote)) yield { cell, stop }
  }

  const strict = from(start, width)
  if (strict !== null) return strict
  loose = true
  steps = 0
  characters = 0
  return from(start, width)
}
