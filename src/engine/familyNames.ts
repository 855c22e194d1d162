import type { Steps } from '../core/steps'
import type { FamilyName, FamilyNames, WhyNameless } from '../shared/familyNames'
import { liesAt } from './familyPlace'
import { hashedFamilies, type HashedFamilies } from './familyRows'
import { whereIs } from '../core/families/sameFamily'
import type { Model } from './model'

/** By so much more of its rows a name must be on a family than another one that would be. */
const clearly = 0.1

type Found = { family: number; share: number | null } | { why: WhyNameless }

/**
 * Which family of a model has which name: by the rows that it was given to, and in another file by its place, but only
 * where that is plain. A name on another family than it was given to is worse than none. In steps.
 */
export function* namingFamilies(
  model: Pick<Model, 'loaded' | 'prepared' | 'scaled' | 'families' | 'component' | 'scope'>,
  names: readonly FamilyName[],
): Steps<FamilyNames> {
  const { families, scope } = model
  const out: FamilyNames = { of: Array.from(families.weights, () => null), without: [] }
  const own = [...names.entries()].filter(([, { group }]) => group === scope.group)
  if (own.length === 0) return out
  const found: Found[] = []
  const byRow = own.some(([, { rows }]) => rows) ? yield* hashedFamilies(model) : null
  for (const [, name] of own) {
    found.push(find(model, name, byRow))
    yield
  }
  own.forEach(([entry, { name, colour, symbol }], i) => {
    const one = found[i]
    if ('why' in one) return void out.without.push({ entry, why: one.why })
    const rivals = found.filter((other, j) => j !== i && 'family' in other && other.family === one.family) // prettier-ignore
    // Named when its rows were divided otherwise: the name that was given to just these rows, or neither.
    const plainly = rivals.every((other) => 'share' in other && (other.share ?? 0) + clearly < (one.share ?? 0)) // prettier-ignore
    if (!plainly) return void out.without.push({ entry, why: 'twice' })
    out.of[one.family] = { entry, name, colour, symbol, share: one.share }
  })
  return out
}

function find(
  model: Parameters<typeof namingFamilies>[0],
  { rows, at, columns }: FamilyName,
  byRow: HashedFamilies | null,
): Found {
  const { prepared, families } = model
  if (rows && byRow) {
    const where = whereIs(rows, byRow.hashes, byRow.families, families.weights.length)
    if (where.kind === 'here') return { family: where.family, share: where.share }
    if (where.kind !== 'elsewhere') return { why: where.kind }
  }
  if (columns.join('\n') !== prepared.names.join('\n')) return { why: rows ? 'elsewhere' : 'place' }
  const family = liesAt(model, at)
  return family === null ? { why: 'place' } : { family, share: null }
}
