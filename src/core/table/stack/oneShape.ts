import { describeImage, sameImage } from '../images/describeImage'
import type { Table } from '../types'

export interface NamedTable {
  /** File name or name of the sheet. */
  name: string
  table: Table
}

/** Names are alike but for spaces around them, and for how an accent is written. */
export const columnKey = (name: string): string => name.trim().normalize('NFC')

/**
 * Why two tables are not of one shape; null where they are. They may have columns that the other does
 * not have, as long as at least half of those of each are the other's; without a header only their
 * number says which column is which.
 */
export function shapesDiffer(first: NamedTable, other: NamedTable): string | null {
  const [a, b] = [first.table, other.table]
  // The pixels of a larger image have the names of a smaller one's, and are other places.
  if (a.image && b.image && !sameImage(a.image, b.image))
    return `images of ${first.name} have ${describeImage(a.image)}, those of ${other.name} ${describeImage(b.image)}`
  const [hasHeader, otherHasHeader] = [a, b].map(({ layout }) => layout.headerLines.length > 0)
  if (hasHeader !== otherHasHeader) {
    const [named, nameless] = hasHeader ? [first, other] : [other, first]
    return `${named.name} has a header, and ${nameless.name} has none`
  }
  if (!hasHeader && a.names.length !== b.names.length) {
    return `${first.name} has ${a.names.length} columns and ${other.name} ${b.names.length}, both without names`
  }
  const known = new Set(a.names.map(columnKey))
  const extra = b.names.filter((name) => !known.has(columnKey(name)))
  const common = b.names.length - extra.length
  if (2 * common >= Math.max(a.names.length, b.names.length)) return null
  const some = extra.slice(0, 3).map((name) => `“${name}”`)
  const more = extra.length > some.length ? ` and ${extra.length - some.length} more` : ''
  return (
    `${other.name} has ${common} of the ${a.names.length} columns of ${first.name}` +
    (extra.length > 0 ? `, and besides ${some.join(', ')}${more}` : '')
  )
}
