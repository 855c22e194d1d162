import { evenSample } from '../../core/grid/evenSample'
import { axisValue } from '../../core/grid/pictureModel'
import type { KMeansFit } from '../../core/kmeans/circles'
import { mostPoints } from '../../core/grid/picture'
import type { EngineParams, KMeansPicture, Point } from '../../shared/engineApi'
import type { Model } from '../model'
import type { Pool } from '../pool'
import { placeFor } from '../kernel/places'
import { axesOf } from './axes'

const known = new WeakMap<Model, KMeansFit>()
const segments = 120

/** Plain k-means beside the model: the same rows, scaling, number of components, seed and restarts. */
export async function fitKmeans(
  model: Model,
  pool: Pool,
  signal?: AbortSignal,
): Promise<KMeansFit> {
  const { seed, restarts } = model.analysis.plan
  const nClusters = model.scaled.mixture.nComponents
  const need = { types: [], mostComponents: nClusters, starts: true }
  const place = placeFor(model.prepared.data, need, pool)
  const fit =
    known.get(model) ??
    (await pool.run({ kind: 'kmeans', place, nClusters, seed, restarts }, { signal, shared: true }))
  known.set(model, fit)
  return fit
}

/** k-means on the axes of the picture. */
export async function kmeansPicture(
  model: Model,
  { x, y }: EngineParams<'kmeans'>,
  pool: Pool,
  signal?: AbortSignal,
): Promise<KMeansPicture> {
  const axes = axesOf(model, x, y)
  const fit = await fitKmeans(model, pool, signal)
  const { scaled, prepared, analysis } = model
  const d = scaled.mixture.nFeatures
  const at = (c: number, feature: number, shift = 0) =>
    axisValue(scaled, feature, fit.centers[c * d + feature] + shift)
  const clusters = Array.from({ length: fit.nClusters }, (_, c) => c)
  const circle = (c: number): Point[] =>
    Array.from({ length: segments + 1 }, (_, i) => {
      const angle = (2 * Math.PI * (i % segments)) / segments
      return {
        x: at(c, axes.x, fit.radii[c] * Math.cos(angle)),
        y: at(c, axes.y, fit.radii[c] * Math.sin(angle)),
      }
    })
  const drawn = evenSample(prepared.data.rows, mostPoints)
  return {
    modelId: analysis.modelId,
    nClusters: fit.nClusters,
    inertia: fit.inertia,
    centers: clusters.map((c) =>
      Array.from(
        { length: d },
        (_, j) => scaled.center[j] + scaled.scale[j] * fit.centers[c * d + j],
      ),
    ),
    sizes: Array.from(fit.sizes),
    radii: Array.from(fit.radii),
    disagreement: disagreement(model, fit),
    // A picture of one column has no plane for circles.
    places: axes.x === axes.y ? [] : clusters.map((c) => ({ x: at(c, axes.x), y: at(c, axes.y) })),
    circles: axes.x === axes.y ? [] : clusters.map(circle),
    points: Int32Array.from(drawn, (i) => fit.labels[i]),
  }
}

/** Share of the rows, by frequency, that are not in the cluster where most rows of their component are. */
function disagreement({ component, prepared }: Model, { labels, nClusters: k }: KMeansFit): number {
  const { rowWeights } = prepared.data
  const counts = new Float64Array(k * k)
  labels.forEach((label, i) => (counts[component[i] * k + label] += rowWeights?.[i] ?? 1))
  let agreed = 0
  for (let c = 0; c < k; c++) agreed += Math.max(...counts.subarray(c * k, (c + 1) * k))
  return 1 - agreed / prepared.totalWeight
}
