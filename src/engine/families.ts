import { mergingSteps, type Families } from '../core/families/merge'
import { marksByWeight, type Mark } from '../core/families/marks'
import { IsodenseError } from '../core/errors'
import { isNumerical } from '../core/gmm/fit'
import { whereIs } from '../core/families/sameFamily'
import type { Steps } from '../core/steps'
import type { Plan } from '../shared/plan'
import type { Mixture } from '../core/gmm/types'
import { familyAt, placeOf } from './familyPlace'
import { hashedFamilies } from './familyRows'
import type { LoadedTable } from './loadedTable'
import type { ModelFamilies } from './modelFamilies'
import type { Prepared } from './prepare'

/**
 * With the textbook's score every component is a normal family, whatever anybody said of it; so is one of a
 * mixture that has collapsed, of which there are no ways from one to the other. In steps.
 */
export function* findingFamilies(
  mixture: Mixture,
  { score }: Pick<Plan, 'score'>,
): Steps<ModelFamilies> {
  const merged = score === 'family' ? yield* merging(mixture) : null
  const { of, weights } = merged ?? {
    of: new Int32Array(mixture.nComponents).map((_, c) => c),
    weights: mixture.weights,
  }
  const marks: Mark[] = merged ? marksByWeight(weights) : Array(weights.length).fill('normal')
  return { of, weights, marks, reasons: marks.map(() => null) }
}

function* merging(mixture: Mixture): Steps<Families | null> {
  try {
    return yield* mergingSteps(mixture)
  } catch (error) {
    if (isNumerical(error)) return null
    throw error
  }
}

/** Rows whose families are marked. */
interface Marked {
  loaded: LoadedTable
  prepared: Prepared
  /** n */
  component: Int32Array
  mixture: Mixture
  group: string | null
}

/**
 * The families with what people said of them: each mark is that of the family that has the rows it was given to, and where
 * these are not in the file, or not known, of the one whose place it names. A mark whose rows are now in no family of their
 * own is on none: see `whereIs`. In steps.
 * @throws SettingInvalid for a place that is not one of the model's columns, and where no family is left normal
 */
export function* markingFamilies(
  families: ModelFamilies,
  { marks, score }: Pick<Plan, 'marks' | 'score'>,
  model: Marked,
): Steps<ModelFamilies> {
  const own = [...marks.entries()].filter(([, { group }]) => group === model.group)
  if (own.length === 0 || score === 'density') return families
  const out = { ...families, marks: [...families.marks], reasons: [...families.reasons] }
  const said: number[][] = out.marks.map(() => [])
  let lost = 0
  for (const [entry, mark] of own) {
    const family = yield* familyOfMark(families, mark, model)
    if (family === null) lost++
    else {
      out.marks[family] = mark.mark
      out.reasons[family] = { by: 'hand' }
      said[family].push(entry)
    }
  }
  if (out.marks.every((mark) => mark !== 'normal')) {
    throw new IsodenseError(
      'SettingInvalid',
      'No family is left that is normal: rows are judged by how well they fit the normal ones. Mark at least one as normal.',
    )
  }
  return { ...out, said, lostMarks: lost }
}

function* familyOfMark(
  families: ModelFamilies,
  { at, rows }: Plan['marks'][number],
  { loaded, prepared, component, mixture }: Marked,
): Steps<number | null> {
  if (rows) {
    const byRow = yield* hashedFamilies({ loaded, prepared, component, families })
    const where = whereIs(rows, byRow.hashes, byRow.families, families.weights.length)
    if (where.kind === 'here') return where.family
    if (where.kind !== 'elsewhere') return null
  }
  return familyAt(placeOf(at, prepared), mixture, families.of)
}
