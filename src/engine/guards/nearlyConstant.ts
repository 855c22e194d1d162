import type { Guard } from '../../shared/api/guards'
import type { Prepared } from '../prepare'
import type { Check } from './check'
import { doubt, named, spokenOfAlone } from './guard'
import { someRows } from './someRows'

/** A column with one value in so many of the rows is nearly constant. */
const nearlyAll = 0.9

/** Columns with one value in nearly all rows. */
export const nearlyConstant: Check = ({ prepared }) => {
  // One that never changes is let in only where it cannot matter.
  const found = columnsNearlyConstant(prepared).filter(({ share }) => share < 1)
  const alone = spokenOfAlone(found.length)
  const guards: Guard[] = found
    .slice(0, alone)
    .map(({ name, value, share }) =>
      doubt('nearlyConstant', { column: name, value, share: Math.floor(100 * share) }),
    )
  const more = found.slice(alone)
  if (more.length > 0) {
    const columns = named(more.map(({ name }) => name))
    guards.push(doubt('moreNearlyConstant', { count: more.length, columns }))
  }
  return guards
}

interface NearlyConstant {
  column: number
  name: string
  value: number
  share: number
}

/** Of thousands of columns it takes seconds, and several guards ask. */
const known = new WeakMap<Prepared, NearlyConstant[]>()

/** The most extreme first. */
export function columnsNearlyConstant(prepared: Prepared): NearlyConstant[] {
  const found = known.get(prepared) ?? findNearlyConstant(prepared)
  known.set(prepared, found)
  return found
}

function findNearlyConstant(prepared: Prepared): NearlyConstant[] {
  const { column, weights } = someRows(prepared)
  const total = weights.reduce((a, b) => a + b, 0)
  const found: NearlyConstant[] = []
  prepared.names.forEach((name, j) => {
    const counts = new Map<number, number>()
    column(j).forEach((value, i) => counts.set(value, (counts.get(value) ?? 0) + weights[i]))
    const [value, count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))
    if (count >= nearlyAll * total) found.push({ column: j, name, value, share: count / total })
  })
  return found.sort((a, b) => b.share - a.share)
}
