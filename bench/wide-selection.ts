/**
 * Images: 280 rows of 4 096 pixels. Beside scikit-learn, where it is installed: the principal components that hold 0.99 of
 * their variance, with the rows' scores, and one start of some pairs of the selection over k = 5, 10 … 145 among those about 195.
 *
 *   node bench/run.mjs wide-selection [whole]     also the whole of it: 116 pairs, 10 restarts
 */
import { availableParallelism } from 'node:os'
import { faceLines } from '../scripts/make-faces.mjs'
import { inRoot } from '../scripts/setup/paths.mjs'
import type { Observations } from '../src/core/matrix'
import { projecting, projectionOn } from '../src/core/pca/projection'
import { runSteps } from '../src/core/steps'
import { fitPairs } from '../src/engine/fitting'
import type { Pair } from '../src/engine/pair'
import { Pool } from '../src/engine/pool'
import { asShared, shared } from '../src/engine/sharedMatrix'
import { comparedComponents, covarianceTypes } from '../src/shared/plan'
import { save } from './fit/data'
import { fitSeconds, seconds } from './fit/isodense'
import { howToInstall, isInstalled, median, reference } from './fit/scikitLearn'

const compared = [40, 145]
const range = { minComponents: 5, maxComponents: 145, componentStep: 5 }
const variance = 0.99

function faces(): Observations {
  const lines = [...faceLines({ images: 7 })].slice(1)
  const pixels = lines.flatMap((line) => line.split(',').slice(1).map(Number))
  return shared({ values: Float64Array.from(pixels), rows: lines.length, columns: 4096 })
}

/** The rows on the components that are found on a worker thread, as the engine does it. */
async function scoresOf(pool: Pool, data: Observations): Promise<Observations> {
  const found = await pool.run({ kind: 'pca', rows: asShared(data), keep: { share: variance } })
  return shared(runSteps(projecting(projectionOn(found, found.kept, false), data)).scores)
}

/** Median seconds of five, and scikit-learn's of the same rows. */
async function components(pool: Pool, data: Observations, file: string): Promise<void> {
  save(data, file)
  const own: number[] = []
  for (let run = 0; run < 5; run++) own.push(await seconds(() => scoresOf(pool, data)))
  const job = { kind: 'pca', file, d: data.columns, runs: 5, share: variance }
  const theirs = isInstalled() ? reference(job) : NaN
  const ratio = (theirs / median(own)).toFixed(1)
  console.log(`components of ${data.rows} × ${data.columns}: ${ms(median(own))}, scikit-learn ${ms(theirs)}, ratio ${ratio}`) // prettier-ignore
}

export async function main([whole]: string[]): Promise<void> {
  const pixels = faces()
  const file = inRoot('.cache', 'bench', 'scores.f64')
  const pool = new Pool(new URL('./worker.js', import.meta.url), availableParallelism())
  if (!isInstalled()) console.log(howToInstall)
  await components(pool, pixels, file)
  const data = await scoresOf(pool, pixels)
  save(data, file)
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
