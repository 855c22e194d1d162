import type { CovarianceType, FitOptions, Mixture } from '../../src/core/gmm/types'
import type { Observations } from '../../src/core/matrix'
import { fitPairs } from '../../src/engine/fitting'
import type { Pair } from '../../src/engine/pair'
import { placeFor } from '../../src/engine/kernel/places'
import type { Pool } from '../../src/engine/pool'
import { scoreRows } from '../../src/engine/scoring'

const options = (change: Partial<FitOptions>): FitOptions => ({
  ...{ restarts: 1, tolerance: 1e-3, maxIterations: 200, regCovar: 1e-6, seed: 0, ...change },
})

export async function seconds(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await act()
  return (performance.now() - start) / 1000
}

/** A mixture to begin from: component c has the mean of every k-th row, and unit variances. */
function startOf(
  { values, rows, columns: d }: Observations,
  type: CovarianceType,
  k: number,
): Mixture {
  const means = new Float64Array(k * d)
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < d; j++) means[(i % k) * d + j] += (values[i * d + j] * k) / rows
  }
  const identity = Float64Array.from({ length: d * d }, (_, i) => (i % (d + 1) === 0 ? 1 : 0))
  const covariances = {
    full: () => Float64Array.from({ length: k * d * d }, (_, i) => identity[i % (d * d)]),
    tied: () => identity,
    diag: () => new Float64Array(k * d).fill(1),
    spherical: () => new Float64Array(k).fill(1),
  }[type]()
  const weights = new Float64Array(k).fill(1 / k)
  return { covarianceType: type, nComponents: k, nFeatures: d, weights, means, covariances }
}

/** Seconds of one round of EM: what further rounds add to a fit. */
export async function roundSeconds(
  pool: Pool,
  data: Observations,
  type: CovarianceType,
  k: number,
): Promise<number> {
  const place = placeFor(data, { types: [type], mostComponents: k, starts: true }, pool)
  const mixture = startOf(data, type, k)
  const fit = (rounds: number) =>
    seconds(() =>
      pool.run(
        {
          kind: 'finish',
          ...{ place, covarianceType: type, nComponents: k },
          ...{ best: -Infinity, toTheEnd: true },
          begun: [{ covarianceType: type, restart: 0, lowerBounds: [], mixture }],
          options: options({ tolerance: 0, maxIterations: rounds }),
        },
        { shared: true },
      ),
    )
  const few = 2
  await fit(few)
  const short = Math.min(await fit(few), await fit(few))
  const more = Math.max(5, Math.min(200, Math.ceil((few * 0.4) / short)))
  const times: number[] = []
  for (let run = 0; run < 5; run++) {
    const base = await fit(few)
    times.push(((await fit(few + more)) - base) / more)
  }
  return times.sort((a, b) => a - b)[2]
}

export async function scoreSeconds(pool: Pool, data: Observations, k: number): Promise<number> {
  const mixture = startOf(data, 'full', k)
  await scoreRows(pool, data, mixture)
  const times: number[] = []
  for (let run = 0; run < 5; run++) times.push(await seconds(() => scoreRows(pool, data, mixture)))
  return times.sort((a, b) => a - b)[2]
}

/** Seconds of fitting pairs, the rows being new to the engine each time. */
export async function fitSeconds(
  pool: Pool,
  data: Observations,
  pairs: Pair[],
  restarts: number,
): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < 6; run++) {
    const fresh = { ...data }
    times.push(
      await seconds(() =>
        fitPairs(pairs, { pool, data: fresh, logDensityOffset: 0, options: options({ restarts }) }),
      ),
    )
  }
  // The first run of a process is not counted, as the reference's imports are not.
  return times.slice(1).sort((a, b) => a - b)[2]
}
