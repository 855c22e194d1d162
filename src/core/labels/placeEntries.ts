/** What was said of a row: where it stood, and the hash of its cells. */
export interface PlacedEntry {
  row: number
  hash: number
  /** What is said: equal for entries that say the same. */
  said: string
}

/** Where the rows of entries are in a table. */
export interface Places {
  /** For each entry the rows that it speaks of: one, or none. */
  row: Int32Array
  /** Entries whose row is not there any more. */
  gone: number
  /** Entries of rows that others equal cell for cell, so that nobody can tell which of them is meant. */
  unclear: number
}

/**
 * Finds the rows of entries in a table. Where its rows stand as they stood, by their place; else by their cells: of
 * rows that are equal cell for cell all must be spoken of alike, as a label on another part is worse than none.
 *
 * @param inPlace whether rows stand where they stood
 */
export function placeEntries(
  entries: readonly PlacedEntry[],
  hashes: Float64Array,
  inPlace: boolean,
): Places {
  const places: Places = { row: new Int32Array(entries.length).fill(-1), gone: 0, unclear: 0 }
  if (inPlace) {
    entries.forEach(({ row, hash }, i) => {
      if (hashes[row] === hash) places.row[i] = row
      else places.gone++
    })
    return places
  }
  const byHash = new Map<number, number[]>()
  entries.forEach(({ hash }, i) => {
    const some = byHash.get(hash)
    if (some) some.push(i)
    else byHash.set(hash, [i])
  })
  const found = new Map<number, number[]>()
  hashes.forEach((hash, row) => {
    if (!byHash.has(hash)) return
    const some = found.get(hash)
    if (some) some.push(row)
    else found.set(hash, [row])
  })
  for (const [hash, some] of byHash) {
    const rows = found.get(hash) ?? []
    const [{ said }] = some.map((i) => entries[i]) as [PlacedEntry]
    const alike = some.every((i) => entries[i].said === said)
    if (rows.length === 0) places.gone += some.length
    else if (rows.length !== some.length || !alike) places.unclear += some.length
    else some.forEach((i, at) => (places.row[i] = rows[at]))
  }
  return places
}
