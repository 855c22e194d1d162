import { evenSample } from '../../core/grid/evenSample'
import { axisValue } from '../../core/grid/pictureModel'
import { turnedBack } from '../../core/pca/projection'
import type { KMeansFit } from '../../core/kmeans/circles'
import { mostPoints } from '../../core/grid/picture'
import type { EngineParams, KMeansPicture, Point } from '../../shared/engineApi'
import type { Model } from '../model'
import type { Pool } from '../pool'
import { placeFor } from '../kernel/places'
import { onPlane, planeOf, type Plane } from './plane'

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
  const plane = planeOf(model, x, y)
  const fit = await fitKmeans(model, pool, signal)
  const { prepared, analysis } = model
  const clusters = Array.from({ length: fit.nClusters }, (_, c) => c)
  const isPlane = plane.features.length === 2
  const disc = isPlane ? discOn(plane) : null
  const place = (c: number, [dx, dy]: [number, number] = [0, 0]): Point => {
    const [px, py] = onPlane(plane, fit.centers, c * prepared.data.columns)
    return { x: axisValue(plane.model, 0, px + dx), y: axisValue(plane.model, 1, py + dy) }
  }
  const circle = (c: number): Point[] =>
    Array.from({ length: segments + 1 }, (_, i) =>
      place(c, disc!(fit.radii[c], (2 * Math.PI * (i % segments)) / segments)),
    )
  const drawn = evenSample(prepared.data.rows, mostPoints)
  return {
    modelId: analysis.modelId,
    nClusters: fit.nClusters,
    inertia: fit.inertia,
    centers: centersInColumns(model, fit),
    sizes: Array.from(fit.sizes),
    radii: Array.from(fit.radii),
    disagreement: disagreement(model, fit),
    // A picture of one column has no plane for circles.
    places: isPlane ? clusters.map((c) => place(c)) : [],
    circles: isPlane ? clusters.map(circle) : [],
    points: Int32Array.from(drawn, (i) => fit.labels[i]),
  }
}

/** k centres in the user's units. */
function centersInColumns(
  { prepared }: Model,
  { centers, nClusters: rows }: KMeansFit,
): number[][] {
  const { center, scale, reduced, data } = prepared
  const found = { values: centers, rows, columns: data.columns }
  const { values } = reduced ? turnedBack(reduced.projection, found) : found
  const d = center.length
  return Array.from({ length: rows }, (_, c) =>
    Array.from(center, (middle, j) => middle + scale[j] * values[c * d + j]),
  )
}

/** The shadow of a ball on the plane: a disc, or an ellipse where the axes are made of several scores. */
function discOn({
  fromRows: { loadings },
}: Plane): (radius: number, angle: number) => [number, number] {
  // prettier-ignore
  const p = loadings.length / 2
  const product = (a: number, b: number) => {
    let sum = 0
    for (let c = 0; c < p; c++) sum += loadings[a * p + c] * loadings[b * p + c]
    return sum
  }
  const xx = Math.sqrt(product(0, 0))
  const xy = xx > 0 ? product(0, 1) / xx : 0
  const yy = Math.sqrt(Math.max(0, product(1, 1) - xy * xy))
  return (radius, angle) => {
    const [u, v] = [radius * Math.cos(angle), radius * Math.sin(angle)]
    return [xx * u, xy * u + yy * v]
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
