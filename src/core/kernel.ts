import type { BeginEm } from './gmm/emSteps'
import { referenceSteps } from './gmm/referenceSteps'
import { plainRows } from './kmeans/plainRows'
import type { KMeansRows } from './kmeans/rows'
import { totalWeight, type Observations } from './matrix'
import { columnDeviations } from './prepare/columnDeviations'
import { runSteps, type Steps } from './steps'

/** What is known of the rows before any fit. */
export interface DataFacts {
  rows: number
  columns: number
  /** Sum of the rows' frequencies. */
  totalWeight: number
  /** d: standard deviation of every column, 1 for a constant one. */
  deviations: Float64Array
}

/**
 * The loops over all rows of one data set that fits are made of. There are two of them: this one in
 * plain TypeScript, the oracle, and the engine's in WebAssembly; they agree to 1e-9.
 */
export interface Kernel {
  facts: DataFacts
  kmeans: KMeansRows
  begin: BeginEm
}

/** In steps. */
export function* gatheringFacts(data: Observations): Steps<DataFacts> {
  return {
    rows: data.rows,
    columns: data.columns,
    totalWeight: totalWeight(data),
    deviations: yield* columnDeviations(data),
  }
}

export const factsOf = (data: Observations): DataFacts => runSteps(gatheringFacts(data))

/** @param data n × d, centred (see `prepare/standardise`), in canonical order */
export const referenceKernel = (data: Observations): Kernel => ({
  facts: factsOf(data),
  kmeans: plainRows(data),
  begin: (...how) => referenceSteps(data, ...how),
})
