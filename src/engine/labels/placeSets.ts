import { recognise } from '../../core/labels/fingerprint'
import { placeEntries } from '../../core/labels/placeEntries'
import type { Steps } from '../../core/steps'
import type { Table } from '../../core/table/types'
import type { LabelSet } from '../../shared/labels'
import { hashesOf } from './tableHashes'

/** What people said of rows of one table. */
interface MarkedRows<E> {
  table: LabelSet['table']
  entries: E[]
}

/** An entry, and where it is in the plan: its set, and its place in this one. */
export interface Hand<E> {
  set: number
  at: number
  entry: E
}

/** What such entries are called in sentences. */
interface Words {
  one: string
  several: string
  /** What was done to the rows with them. */
  wereGiven: string
  past: string
}

export const wordsOfLabels: Words = {
  ...{ one: 'label', several: 'labels' },
  ...{ wereGiven: 'given to rows', past: 'labelled' },
}
export const wordsOfExclusions: Words = {
  ...{ one: 'exclusion', several: 'exclusions' },
  ...{ wereGiven: 'made of rows', past: 'excluded' },
}

/**
 * Which entries speak of which rows of a table, and of which there are none, in whole sentences. In steps.
 * @param saidBy what is said of a row: equal for entries that say the same
 */
export function* placeSets<E extends { row: number; hash: number }>(
  table: Table,
  sets: readonly MarkedRows<E>[],
  saidBy: (entry: E) => string,
  words: Words,
): Steps<{ byHand: Map<number, Hand<E>>; notes: string[] }> {
  const byHand = new Map<number, Hand<E>>()
  const notes: string[] = []
  if (sets.length === 0) return { byHand, notes }
  const { rows: hashes } = yield* hashesOf(table)
  for (const [set, { table: known, entries }] of sets.entries()) {
    if (entries.length === 0) continue
    const said = entries.length === 1 ? `1 ${words.one}` : `${entries.length} ${words.several}`
    const how = recognise(known, hashes)
    if (how === 'other') {
      notes.push(
        `${said} by hand ${entries.length === 1 ? 'was' : 'were'} ${words.wereGiven} of another table (${known.name}, ${known.rows} rows) and ${entries.length === 1 ? 'is' : 'are'} not applied to this one.`,
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
        `${places.gone} of ${said} by hand ${places.gone === 1 ? 'is' : 'are'} not applied: no row has the cells any more that the ${words.past} one had.`,
      )
    if (places.unclear > 0)
      notes.push(
        `${places.unclear} of ${said} by hand ${places.unclear === 1 ? 'is' : 'are'} not applied: the rows stand in another order than when they were ${words.past}, and several are equal in every cell, so that nobody can tell which one is meant.`,
      )
    yield
  }
  return { byHand, notes }
}
