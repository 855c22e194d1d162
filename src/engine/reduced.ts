import type { Keep } from '../core/pca/keep'
import { projecting, projectionOn } from '../core/pca/projection'
import { totalWeight } from '../core/matrix'
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
  const inMemory = asShared(shared(rows))
  const found = await pool.run({ kind: 'pca', rows: inMemory, keep }, { signal })
  const how = { projection: projectionOn(found, found.kept, pca.whiten), variances: found.variances, rows: rows.rows } // prettier-ignore
  return inSlices(reducing(prepared, how), signal)
}

/** Rows on the components that others were fitted on; as they are where these were fitted as they are. In steps. */
export function* reducedAs(
  prepared: Prepared,
  { reduced }: Pick<Prepared, 'reduced'>,
): Steps<Prepared> {
  // prettier-ignore
  return reduced === null ? prepared : yield* reducing(prepared, reduced)
}

function* reducing(
  prepared: Prepared,
  { projection, variances, rows }: Omit<Reduced, 'squaredErrors' | 'distances'>,
): Steps<Prepared> {
  const { scores, ...errors } = yield* projecting(projection, prepared.columnData, sharedNumbers) // prettier-ignore
  return {
    ...prepared,
    data: withSharedWeights(scores),
    reduced: { projection, variances, rows, ...errors },
    totalWeight: totalWeight(scores),
  }
}
