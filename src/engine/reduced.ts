import type { Keep } from '../core/pca/keep'
import type { KeptComponents } from '../core/pca/kept'
import { forFresh, ownParts } from '../core/pca/ownPart'
import { projecting, projectionOn, type Projected } from '../core/pca/projection'
import { totalWeight, type Observations } from '../core/matrix'
import type { Steps } from '../core/steps'
import type { Plan } from '../shared/plan'
import { inSlices } from './inSlices'
import { withoutBad } from './labels/knownBad'
import type { Pool } from './pool'
import type { Prepared, Reduced } from './prepare'
import { sampleRows } from './sampleRows'
import { asShared, shared, sharedNumbers, withSharedWeights } from './sharedMatrix'

/** Eigenvalues of a larger matrix take minutes: of rows and columns in greater numbers a sample of the rows says what the components are. */
const mostSide = 1000

/**
 * Puts the plan's principal components between columns and fit; the rows as they are where it has none. The components are
 * found on a worker thread from the rows that are not known to be bad.
 *
 * @throws SettingInvalid where the rows have fewer components than are asked for, Cancelled
 */
export async function withComponents(
  prepared: Prepared,
  { pca, seed }: Pick<Plan, 'pca' | 'seed'>,
  pool: Pool,
  signal?: AbortSignal,
): Promise<Prepared> {
  if (pca === null) return prepared
  const { columnData, knownBad } = prepared
  const good = knownBad ? await inSlices(withoutBad(columnData, knownBad), signal) : columnData
  const tooMany = columnData.columns > mostSide && good.rows > mostSide
  const rows = tooMany ? sampleRows(good, mostSide, seed) : good
  const keep: Keep = pca.components === null ? { share: pca.share } : { components: pca.components }
  const task = { kind: 'pca', rows: asShared(shared(rows)), keep } as const
  const found = await pool.run(task, { signal })
  return inSlices(reducing(prepared, found, { whiten: pca.whiten, sample: tooMany ? rows : null, rows: rows.rows }), signal) // prettier-ignore
}

/** Multiply-adds of finding the components of some rows: their products with one another, and the eigenvalues of these. */
export function componentsCost({ columnData }: Prepared, { pca }: Pick<Plan, 'pca'>): number {
  if (pca === null) return 0
  const { rows, columns } = columnData
  const [short, long] = [Math.min(rows, columns), Math.max(rows, columns)]
  const side = Math.min(short, mostSide)
  return side * side * long + 10 * side ** 3
}

interface Found {
  whiten: boolean
  /** What the components were found from, where that is a sample. */
  sample: Observations | null
  rows: number
}

function* reducing(
  prepared: Prepared,
  found: KeptComponents,
  { whiten, sample, rows }: Found,
): Steps<Prepared> {
  const { columnData, knownBad } = prepared
  const asFound = projectionOn(found, found.kept, whiten)
  const placed = yield* projecting(asFound, columnData, sharedNumbers)
  const own = sample ? yield* projecting(asFound, sample) : placed
  yield
  // Of rows that the components followed less lies outside than of others.
  const parts = ownParts(asFound, found, own)
  let [asOthers, asTheyAre] = [0, 0]
  own.distances.forEach((distance, i) => {
    if (sample === null && knownBad?.[i] === 1) return
    asOthers += distance * parts[i]
    asTheyAre += distance
  })
  const times = asTheyAre > 0 ? asOthers / asTheyAre : 1
  const hadPart = (i: number) => sample === null && knownBad?.[i] !== 1
  const { variances, rows: weight } = found
  const reduced = { ...{ asFound, times, variances, rows, weight }, projection: forFresh(asFound, times) } // prettier-ignore
  return onComponents(prepared, reduced, placed, hadPart)
}

/**
 * Rows on the components that others were fitted on; as they are where these were fitted as they are. In steps.
 * @param hadPart whether the i-th of them had its part in the components; none had where it is missing
 */
export function* reducedAs(
  prepared: Prepared,
  { reduced }: Pick<Prepared, 'reduced'>,
  hadPart: (i: number) => boolean = () => false,
): Steps<Prepared> {
  if (reduced === null) return prepared
  const placed = yield* projecting(reduced.asFound, prepared.columnData, sharedNumbers)
  return onComponents(prepared, reduced, placed, hadPart)
}

function onComponents(
  prepared: Prepared,
  reduced: Omit<Reduced, 'squaredErrors' | 'distances'>,
  placed: Projected,
  hadPart: (i: number) => boolean,
): Prepared {
  const { asFound, times, variances, weight } = reduced
  const { scores, squaredErrors } = placed
  const parts = ownParts(asFound, { variances, rows: weight }, placed)
  return {
    ...prepared,
    data: withSharedWeights(scores),
    reduced: {
      ...{ ...reduced, squaredErrors },
      distances: placed.distances.map((one, i) => (one * (hadPart(i) ? parts[i] : 1)) / times),
    },
    totalWeight: totalWeight(scores),
  }
}
