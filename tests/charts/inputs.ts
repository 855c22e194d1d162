import { assign } from '../../src/core/gmm/density'
import { buildPicture } from '../../src/core/grid/picture'
import type {
  Analysis,
  Candidate,
  Distribution,
  Flags,
  Generated,
  KMeansPicture,
  Picture,
} from '../../src/shared/engineApi'
import { defaultPlan } from '../../src/shared/plan'
import { mixtureOf, twoFamilies } from '../core/grid/mixtures'
import { atPercentile } from '../support/atPercentile'

/** Rows that fill the plane about the two families, one of them far out. */
export const rows = Array.from({ length: 120 }, (_, i) => [
  ((i * 37) % 120) / 20 - 2,
  ((i * 71) % 120) / 24 - 2,
])

/** The picture of two families over `rows` or others, in units shifted by `offset`. */
export function pictureFor({
  offset = 0,
  data = rows,
  names = ['length (mm)', 'width (mm)'],
  families = 2,
  y = 1,
} = {}): Picture {
  const many = Array.from({ length: families }, (_, i) => i)
  const mixture =
    families === 2
      ? twoFamilies
      : mixtureOf(
          'spherical',
          many.map(() => 1 / families),
          many.map((i) => [(i % 4) * 2, Math.floor(i / 4)]),
          many.map(() => 0.3),
        )
  const matrix = { values: Float64Array.from(data.flat()), rows: data.length, columns: 2 }
  const picture = buildPicture({
    model: {
      mixture,
      center: Float64Array.of(offset, offset),
      scale: Float64Array.of(1, 1),
    },
    data: matrix,
    rows: Int32Array.from(data, (_, i) => i),
    assignment: assign(matrix, mixture),
    x: 0,
    y,
    names,
    columns: [0, 1],
  })
  return { modelId: 1, ...picture }
}

/** The given rows of a picture, flagged. */
export function flagsFor({ points }: Picture, flagged: number[]): Flags {
  return {
    modelId: 1,
    basis: 'percentile',
    by: atPercentile(4),
    threshold: -6,
    count: flagged.length,
    weight: flagged.length,
    ties: 0,
    ofFamilies: 0,
    notJudged: 0,
    rows: Int32Array.from(flagged),
    x: Float64Array.from(flagged, (i) => points.x[i]),
    y: Float64Array.from(flagged, (i) => points.y[i]),
    component: Int32Array.from(flagged, (i) => points.component[i]),
  }
}

export const analysis: Analysis = {
  tableId: 1,
  modelId: 1,
  stage: 'final',
  plan: defaultPlan(['length (mm)', 'width (mm)']),
  group: null,
  columns: ['length (mm)', 'width (mm)'],
  columnIndices: [0, 1],
  rows: 400,
  fittedRows: 400,
  keptOut: 0,
  excluded: 0,
  knownBad: 0,
  totalWeight: 400,
  leftOut: [],
  partialCount: 0,
  leftOutCount: 0,
  model: {
    covarianceType: 'tied',
    nComponents: 4,
    weights: [],
    means: [],
    covariances: [],
    converged: true,
    iterations: 9,
    logLikelihood: -770.09,
    parameters: 14,
    aic: 1568.1872,
    bic: 1624.0678,
  },
  families: [],
  selection: [],
  guards: [],
  warnings: [],
}

/** A fitted pair whose best restart has the given BIC; n = 100. */
export function candidate(
  covarianceType: Candidate['covarianceType'],
  nComponents: number,
  bic: number,
  rest: Partial<Candidate> = {},
): Candidate {
  const parameters = 5 * nComponents
  const logLikelihood = (parameters * Math.log(100) - bic) / 2
  return {
    covarianceType,
    nComponents,
    logLikelihood,
    parameters,
    aic: 2 * parameters - 2 * logLikelihood,
    bic,
    converged: true,
    restartLogLikelihoods: [logLikelihood, logLikelihood - 3, null, logLikelihood - 7],
    restartsStopped: 0,
    ...rest,
  }
}

/** Points of a picture in two clusters, left and right of x = 0. */
export function kmeansFor({ points }: Picture): KMeansPicture {
  const of = Int32Array.from(points.x, (x) => (x < 0 ? 0 : 1))
  const circle = (x: number) =>
    Array.from({ length: 9 }, (_, i) => ({
      x: x + Math.cos((i * Math.PI) / 4),
      y: Math.sin((i * Math.PI) / 4),
    }))
  return {
    modelId: 1,
    nClusters: 2,
    inertia: 9,
    centers: [
      [-1, 0],
      [2, 0],
    ],
    sizes: [0, 1].map((c) => of.filter((own) => own === c).length),
    radii: [1, 1],
    disagreement: 0.1,
    places: [
      { x: -1, y: 0 },
      { x: 2, y: 0 },
    ],
    circles: [circle(-1), circle(2)],
    points: of,
  }
}

/** `drawn` rows of `count`, of the two families in turns. */
export const generatedRows = (count: number, drawn = count): Generated => ({
  modelId: 1,
  count,
  seed: 0,
  x: Float64Array.from({ length: drawn }, (_, i) => Math.sin(i)),
  y: Float64Array.from({ length: drawn }, (_, i) => Math.cos(i * 1.3)),
  component: Int32Array.from({ length: drawn }, (_, i) => i % 2),
  logDensity: new Float64Array(drawn),
})

/** Four bars from −8 to 0; the first holds rows down to `smallest`. */
export const distributionFor = (smallest = -8): Distribution => ({
  modelId: 1,
  edges: Float64Array.of(-8, -6, -4, -2, 0),
  counts: Float64Array.of(3, 0, 40, 57),
  smallest,
  quantiles: Float64Array.from({ length: 1001 }, (_, i) => -8 + (8 * i) / 1000),
  rarity: null,
})
