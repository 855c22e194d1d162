/**
 * A selection among many components of few rows: the scores of images, 280 rows of about 195 principal components. Beside
 * scikit-learn, where it is installed: one start of some pairs of the selection over k = 5, 10 … 145.
 *
 *   node bench/run.mjs wide-selection [whole]     also the whole of it: 116 pairs, 10 restarts
 */
import { availableParallelism } from 'node:os'
import { faceLines } from '../scripts/make-faces.mjs'
import { inRoot } from '../scripts/setup/paths.mjs'
import { keptComponents } from '../src/core/pca/kept'
import { projecting, projectionOn } from '../src/core/pca/projection'
import { runSteps } from '../src/core/steps'
import { fitPairs } from '../src/engine/fitting'
import type { Pair } from '../src/engine/pair'
import { Pool } from '../src/engine/pool'
import { shared } from '../src/engine/sharedMatrix'
import { comparedComponents, covarianceTypes } from '../src/shared/plan'
import { save } from './fit/data'
import { fitSeconds, seconds } from './fit/isodense'
import { howToInstall, isInstalled, reference } from './fit/scikitLearn'

const compared = [40, 145]
const range = { minComponents: 5, maxComponents: 145, componentStep: 5 }
const variance = 0.99

/** The faces in the principal components that hold 0.99 of their variance. */
function scores() {
  const lines = [...faceLines({ images: 7 })].slice(1)
  const pixels = lines.flatMap((line) => line.split(',').slice(1).map(Number))
  const data = { values: Float64Array.from(pixels), rows: lines.length, columns: 4096 }
  const found = keptComponents(data, { share: variance })
  return shared(runSteps(projecting(projectionOn(found, found.kept, false), data)).scores)
}

export async function main([whole]: string[]): Promise<void> {
  const data = scores()
  const file = inRoot('.cache', 'bench', 'scores.f64')
  save(data, file)
  const pool = new Pool(new URL('./worker.js', import.meta.url), availableParallelism())
  if (!isInstalled()) console.log(howToInstall)
  for (const k of compared) {
    for (const type of covarianceTypes) {
      const own = await fitSeconds(pool, data, [{ covarianceType: type, nComponents: k }], 1)
      const job = { kind: 'fits', file, d: data.columns, runs: 3, components: [k], types: [type] }
      const theirs = isInstalled() ? reference({ ...job, restarts: 1 }) : NaN
      const ratio = (theirs / own).toFixed(1)
      console.log(`${data.rows} × ${data.columns}, k ${k}, ${type}: ${ms(own)}, scikit-learn ${ms(theirs)}, ratio ${ratio}`) // prettier-ignore
    }
  }
  if (whole !== undefined) {
    const ks = comparedComponents(range)
    const pairs = covarianceTypes.flatMap((covarianceType) =>
      ks.map((nComponents): Pair => ({ covarianceType, nComponents })),
    )
    const options = { ...{ restarts: 10, tolerance: 1e-3, maxIterations: 200 }, regCovar: 1e-6, seed: 0 } // prettier-ignore
    const taken = await seconds(() => fitPairs(pairs, { pool, data, logDensityOffset: 0, options }))
    const peak = process.resourceUsage().maxRSS / 1024
    console.log(`${pairs.length} pairs, 10 restarts: ${taken.toFixed(0)} s, ${peak.toFixed(0)} MB at most`) // prettier-ignore
  }
  await pool.close()
}

const ms = (time: number) => `${(1000 * time).toFixed(0)} ms`
