import { allPairDistances } from '../../core/explain/standsOut'
import { axisRange } from '../../core/grid/axisRange'
import { ellipse } from '../../core/grid/ellipse'
import { evenSample } from '../../core/grid/evenSample'
import { gridLines } from '../../core/grid/gridLines'
import { marginal } from '../../core/grid/marginal'
import { lineLogDensity } from '../../core/grid/oneColumn'
import { axisValue } from '../../core/grid/pictureModel'
import { planarComponents } from '../../core/grid/planarComponents'
import { columnsTogether, sharesInBins } from '../../core/grid/sideBySide'
import { varianceAt } from '../../core/gmm/varianceAt'
import type { Steps } from '../../core/steps'
import type { PairDistances, PairsColumn, PairsRows, PairsView } from '../../shared/api/pairs'
import type { EngineParams } from '../../shared/engineApi'
import { valuesOf } from '../explain'
import type { Model } from '../model'
import { axesOf } from './axes'
import { shownModel } from './plane'
import { normalShapes } from './standsOut'

const bins = 24
const densityPlaces = 96
const closeUp = 4
const coverage = 0.95

/** The places of some columns among those of the model. @throws ColumnUnknown */
const featuresOf = (model: Model, columns: readonly number[]): number[] =>
  columns.map((column) => axesOf(model, column, column).x)

/** The matrix of some columns, each against each, in steps. */
export function* pairsView(
  model: Model,
  { columns, sample }: EngineParams<'pairs'>,
): Steps<PairsView> {
  const { prepared, analysis } = model
  const { columnData } = prepared
  const features = featuresOf(model, columns)
  const shown = shownModel(model, features)
  const { mixture } = shown
  const { min, max, correlations } = yield* columnsTogether(columnData, features)
  const means = (a: number) =>
    Array.from({ length: mixture.nComponents }, (_, k) => mixture.means[k * features.length + a])
  const ranges = features.map((_, a) => axisRange([min[a], max[a]], means(a)))
  const shares = yield* sharesInBins(columnData, features, ranges, bins)
  const sampled = evenSample(columnData.rows, sample)
  return {
    modelId: analysis.modelId,
    columns: features.map((feature, a): PairsColumn => {
      const [low, high] = ranges[a]
      const onAxis = (value: number) => axisValue(shown, a, value)
      // Fitted units that are one axis unit.
      const perAxisUnit = (high - low) / (onAxis(high) - onAxis(low))
      const line = marginal(mixture, [a])
      const variance = varianceAt(mixture)
      const stretches = means(a).map((mean, k): [number, number] => {
        const half = closeUp * Math.sqrt(variance(k, a))
        return [mean - half, mean + half]
      })
      const at = gridLines(low, high, stretches, densityPlaces)
      return {
        axis: {
          column: columns[a],
          name: prepared.names[feature],
          ...{ min: onAxis(low), max: onAxis(high), log: shown.log?.[a] ?? false },
        },
        edges: Float64Array.from({ length: bins + 1 }, (_, b) => onAxis(low + ((high - low) * b) / bins)), // prettier-ignore
        shares: shares.slice(a * bins, (a + 1) * bins).map((share) => share * perAxisUnit),
        density: {
          at: at.map(onAxis),
          value: lineLogDensity(line, at).map((value) => Math.exp(value) * perAxisUnit),
        },
      }
    }),
    points: rowsIn(model, features, shown, sampled),
    total: columnData.rows,
    components: ellipsesOf(shown),
    correlations,
  }
}

function ellipsesOf(shown: ReturnType<typeof shownModel>): PairsView['components'] {
  const { mixture } = shown
  const c = mixture.nFeatures
  const components = Array.from(mixture.weights, (weight) => ({
    weight,
    ellipses: [] as PairsView['components'][number]['ellipses'],
  }))
  for (let x = 0; x < c; x++)
    for (let y = x + 1; y < c; y++)
      planarComponents(marginal(mixture, [x, y])).forEach((component, k) => {
        const line = ellipse(component, coverage).flatMap((place) => [
          axisValue(shown, x, place.x),
          axisValue(shown, y, place.y),
        ])
        components[k].ellipses.push({ x, y, line: Float64Array.from(line) })
      })
  return components
}

/** Rows by their indices. */
function rowsIn(
  model: Model,
  features: readonly number[],
  shown: ReturnType<typeof shownModel>,
  indices: Int32Array,
): PairsRows {
  const values = new Float64Array(indices.length * features.length)
  indices.forEach((i, at) => {
    const own = valuesOf(model, i)
    features.forEach((feature, a) => {
      values[at * features.length + a] = axisValue(shown, a, own[feature])
    })
  })
  return {
    modelId: model.analysis.modelId,
    row: indices.map((i) => model.rows[i]),
    component: indices.map((i) => model.component[i]),
    values,
  }
}

/** Some rows of the file in some columns: those of them that are judged. */
export function pairsRows(model: Model, { columns, rows }: EngineParams<'pairsRows'>): PairsRows {
  const features = featuresOf(model, columns)
  const found = rows.map((row) => model.fittedIndex[row] ?? -1).filter((i) => i >= 0)
  return rowsIn(model, features, shownModel(model, features), Int32Array.from(found))
}

/** How far a row is in each two of some columns from what all its other values say of them; null where that cannot be told. */
export function* pairDistances(
  model: Model,
  { columns, row }: EngineParams<'pairDistances'>,
): Steps<PairDistances | null> {
  const features = featuresOf(model, columns)
  const i = model.fittedIndex[row] ?? -1
  const shapes = normalShapes(model)
  if (!shapes || i < 0 || i >= model.prepared.rows.length) return null
  const c = features.length
  const distances = new Float64Array(c * c).fill(NaN)
  for (const { columns: pair, squared } of yield* allPairDistances(shapes, valuesOf(model, i))) {
    const [a, b] = pair.map((feature) => features.indexOf(feature))
    if (a >= 0 && b >= 0) distances[a * c + b] = distances[b * c + a] = Math.sqrt(squared)
  }
  return { modelId: model.analysis.modelId, row, distances }
}
