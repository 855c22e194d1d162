import { recognise } from '../../core/labels/fingerprint'
import { placeEntries } from '../../core/labels/placeEntries'
import type { Steps } from '../../core/steps'
import type { Table } from '../../core/table/types'
import { presentOf, type LabelEntry, type LabelSet } from '../../shared/labels'
import { hashesOf } from './tableHashes'

/** An entry, and where it is in the plan: its set, and its place in this one. */
export interface Hand {
  set: number
  at: number
  entry: LabelEntry
}

/** Which entries speak of which rows of a table, and of which there are none, in whole sentences. In steps. */
export function* placeSets(
  table: Table,
  sets: LabelSet[],
): Steps<{ byHand: Map<number, Hand>; notes: string[] }> {
  const byHand = new Map<number, Hand>()
  const notes: string[] = []
  if (sets.length === 0) return { byHand, notes }
  const { rows: hashes } = yield* hashesOf(table)
  for (const [set, { table: known, entries }] of sets.entries()) {
    if (entries.length === 0) continue
    const said = entries.length === 1 ? '1 label' : `${entries.length} labels`
    const how = recognise(known, hashes)
    if (how === 'other') {
      notes.push(
        `${said} by hand ${entries.length === 1 ? 'was' : 'were'} given to rows of another table (${known.name}, ${known.rows} rows) and ${entries.length === 1 ? 'is' : 'are'} not applied to this one.`,
      )
      continue
    }
    const places = placeEntries(
      entries.map((entry) => ({ ...entry, said: saidBy(entry) })),
      hashes,
      how === 'same',
    )
    places.row.forEach((row, at) => {
      if (row >= 0) byHand.set(row, { set, at, entry: entries[at] })
    })
    if (places.gone > 0)
      notes.push(
        `${places.gone} of ${said} by hand ${places.gone === 1 ? 'is' : 'are'} not applied: no row has the cells any more that the labelled one had.`,
      )
    if (places.unclear > 0)
      notes.push(
        `${places.unclear} of ${said} by hand ${places.unclear === 1 ? 'is' : 'are'} not applied: the rows stand in another order than when they were labelled, and several are equal in every cell, so that nobody can tell which one is meant.`,
      )
    yield
  }
  return { byHand, notes }
}

/** What is said of a row, whoever said it and when. */
function saidBy(entry: LabelEntry): string {
  const { label, disposition, comment } = presentOf(entry)
  return JSON.stringify([label, disposition, comment])
}
