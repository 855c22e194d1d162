import { mergingSteps, type Families } from '../core/families/merge'
import { marksByWeight, type Mark } from '../core/families/marks'
import { IsodenseError } from '../core/errors'
import { assign } from '../core/gmm/density'
import { isNumerical } from '../core/gmm/fit'
import type { Matrix } from '../core/matrix'
import { projecting } from '../core/pca/projection'
import { runSteps, type Steps } from '../core/steps'
import type { Family } from '../shared/engineApi'
import type { Plan } from '../shared/plan'
import type { Prepared } from './prepare'
import type { Mixture } from '../core/gmm/types'

/** Components merged to families, and what each is taken for. */
export interface ModelFamilies {
  /** k: family of each component. */
  of: Int32Array
  /** By weight, largest first. */
  weights: Float64Array
  marks: Mark[]
  /** Why a family has its mark; null where its size says it. */
  reasons: Family['reason'][]
}

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

/**
 * The families with what people said of them: each mark is that of the family whose place it names.
 * @throws SettingInvalid for a place that is not one of the model's columns, and where no family is left normal
 */
export function withMarks(
  families: ModelFamilies,
  { marks, score }: Pick<Plan, 'marks' | 'score'>,
  { mixture, prepared, group }: { mixture: Mixture; prepared: Prepared; group: string | null },
): ModelFamilies {
  const own = marks.filter((mark) => mark.group === group)
  if (own.length === 0 || score === 'density') return families
  const out = { ...families, marks: [...families.marks], reasons: [...families.reasons] }
  for (const { at, mark } of own) {
    const family = families.of[assign(placeOf(at, prepared), mixture)[0]!]!
    out.marks[family] = mark
    out.reasons[family] = { by: 'hand' }
  }
  if (out.marks.every((mark) => mark !== 'normal')) {
    throw new IsodenseError(
      'SettingInvalid',
      'No family is left that is normal: rows are judged by how well they fit the normal ones. Mark at least one as normal.',
    )
  }
  return out
}

/** A place in the user's units as one row in those of the fit. */
function placeOf(at: readonly number[], { center, scale, log, names, reduced }: Prepared): Matrix {
  const values = Float64Array.from(at, (value, j) => ((log[j] ? Math.log(value) : value) - center[j]!) / scale[j]!) // prettier-ignore
  if (at.length !== center.length || !values.every(Number.isFinite)) {
    const wrong = `the place ${at.join(', ')} of a family is not one in the columns ${names.join(', ')}`
    throw new IsodenseError('SettingInvalid', `The mark cannot be given: ${wrong}.`)
  }
  const place = { values, rows: 1, columns: at.length }
  return reduced ? runSteps(projecting(reduced.projection, place)).scores : place
}
