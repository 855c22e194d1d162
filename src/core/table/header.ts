import { parseNumber } from './numberLocale'
import type { Notes } from './notes'

/** Whether a cell is a number with either decimal mark. */
export const isNumberText = (cell: string): boolean =>
  !Number.isNaN(parseNumber(cell, '.')) || !Number.isNaN(parseNumber(cell, ','))

/** The name of a column (zero-based) that has none. */
export const nameless = (index: number): string => `column ${index + 1}`

/**
 * Names that differ from each other: an empty one becomes `column 3`, the second `x` becomes `x (2)`.
 * A name that was in the header as it stands is never given to another column.
 */
export function uniqueNames(header: string[], notes: Notes): string[] {
  const taken = new Set(header)
  const seen = new Set<string>()
  /** The number to try next for a name that occurs again: thousands of columns may have the same. */
  const next = new Map<string, number>()
  return header.map((name, index) => {
    const empty = name.trim() === ''
    if (!empty && !seen.has(name)) {
      seen.add(name)
      return name
    }
    const base = empty ? nameless(index) : name
    let unique = base
    let n = next.get(base) ?? 2
    for (; (!empty && unique === name) || taken.has(unique); n++) unique = `${base} (${n})`
    next.set(base, n)
    taken.add(unique)
    notes.add('renamed columns', () =>
      empty
        ? `Column ${index + 1} has no name and is called "${unique}".`
        : `Column ${index + 1} has the same name as another one, "${name}", and is called "${unique}".`,
    )
    return unique
  })
}

/** Notes header cells that are numbers: such a line may be data in a file without a header. */
export function noteNumbersInHeader(header: string[], line: number, notes: Notes): void {
  const number = header.find(isNumberText)
  if (number === undefined) return
  notes.add(
    'headers',
    () => `Line ${line} is taken as the header, although "${number}" is a number.`,
    line,
  )
}
