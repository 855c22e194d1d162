import { parameterCount } from '../core/gmm/criteria'
import type { Matrix, Observations } from '../core/matrix'
import type { Guard } from '../shared/api/guards'
import { comparedComponents, type Plan } from '../shared/plan'
import { note } from './guards/guard'
import type { Pair } from './pair'
import { isAutomatic, isSmallSample, oneFamilyPair } from './smallSample'

/** Above these the automatic selection works on a stated sample of the rows. */
const manyRows = 20_000
const manyColumns = 30
/** Multiply-adds that a selection, and a preview, may take: tens of seconds, and a fraction of one. */
const selectionBudget = 2e10
const previewBudget = 4e8
const fewestRows = 2_000
const mostFloored = 200
/**
 * Up to so many columns whoever asks for certain models gets all of them, however few the rows are. A robust fit makes every
 * covariance sound in every round, which takes the cube of the columns, and chooses none of those with few rows.
 */
const mostAsked = { textbook: 300, robust: 100 }
const rowsPerDimension = 4
const usualRounds = 20
/** Where a look at all numbers of components would take long, it has those up to this, or the fewest. */
const fewComponents = 5

export interface SelectionPlan {
  pairs: Pair[]
  /** How many of the fitted rows the pairs are compared on. */
  rows: number
  notes: Guard[]
  /** Rows are too few for a choice: one family, shrunken. */
  smallSample?: true
}

/** Which pairs are compared on how many rows, and what a person should know about it. */
export function selectionPlan(
  data: Observations,
  plan: Plan,
  smallSample = isSmallSample(data, plan),
): SelectionPlan {
  if (smallSample)
    return { pairs: [oneFamilyPair(data)], rows: data.rows, notes: [], smallSample: true }
  const asked = allPairs(plan)
  if (asked.length === 1 || (data.rows <= manyRows && data.columns <= manyColumns)) {
    return { pairs: asked, rows: data.rows, notes: [] }
  }
  const affordable = Math.floor(selectionBudget / (costPerRow(asked, data) * plan.restarts))
  const rows = Math.min(data.rows, manyRows, Math.max(fewestRows, affordable))
  const notes: Guard[] = []
  if (rows < data.rows) {
    notes.push(note('selectionSample', { sample: rows, rows: data.rows }))
  }
  // A floor keeps the single covariance of few rows sound.
  const floored =
    plan.robust && data.columns <= mostFloored && rows >= rowsPerDimension * (data.columns + 1)
  const tooMany = ({ covarianceType, nComponents }: Pair) =>
    (isAutomatic(plan) || data.columns > mostAsked[plan.robust ? 'robust' : 'textbook']) &&
    (nComponents > 1 || !floored) &&
    (covarianceType === 'full' || covarianceType === 'tied') &&
    parameterCount(covarianceType, nComponents, data.columns) >= rows
  const pairs = asked.filter((pair) => !tooMany(pair))
  if (pairs.length === 0) return { pairs: asked, rows, notes }
  for (const type of ['full', 'tied'] as const) {
    const first = asked.find((pair) => pair.covarianceType === type && tooMany(pair))
    if (first === undefined) continue
    notes.push(
      note('pairsLeftOut', {
        type: `${type[0].toUpperCase()}${type.slice(1)}`,
        least: first.nComponents,
        rows,
        parameters: parameterCount(type, first.nComponents, data.columns),
      }),
    )
  }
  return { pairs, rows, notes }
}

/** Multiply-adds of comparing the plan's models on so many rows, with one restart each. */
export function comparisonCost(data: Matrix, plan: Plan): number {
  const { pairs, rows } = selectionPlan(data, plan)
  return costPerRow(pairs, data) * rows
}

/**
 * A quick first look: few rows, one restart, of a model taken by hand nothing but that one. Null where
 * the whole job is as quick as a look.
 */
export function previewPlan(
  data: Matrix,
  selection: SelectionPlan,
  { restarts, take }: Pick<Plan, 'restarts' | 'take'>,
): SelectionPlan | null {
  const whole = costPerRow(selection.pairs, data) * selection.rows * restarts
  if (whole <= previewBudget) return null
  const fewest = Math.min(...selection.pairs.map((pair) => pair.nComponents))
  const few = Math.max(fewComponents, fewest)
  const small = selection.pairs.filter((pair) => pair.nComponents <= few)
  const automatic = data.columns > 10 || few > fewComponents ? small : selection.pairs
  const pairs = take === null ? automatic : [take]
  const affordable = Math.floor(previewBudget / costPerRow(pairs, data))
  const rows = Math.min(data.rows, fewestRows, Math.max(10 * data.columns, affordable, 200))
  return { pairs, rows, notes: [] }
}

const allPairs = (plan: Plan): Pair[] =>
  plan.covarianceTypes.flatMap((covarianceType) =>
    comparedComponents(plan).map((nComponents) => ({ covarianceType, nComponents })),
  )

/** Multiply-adds of one restart of every pair, for each row. */
function costPerRow(pairs: Pair[], { columns: d }: Matrix): number {
  const perComponent = { full: d * d + 20, tied: d * d + 20, diag: d + 20, spherical: d + 20 }
  return pairs.reduce(
    (sum, { covarianceType, nComponents }) =>
      sum + nComponents * perComponent[covarianceType] * usualRounds,
    0,
  )
}
