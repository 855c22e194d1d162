import type { PairsRows, PairsView } from '../../../src/shared/api/pairs'
import { createNormal, createRandom } from '../../../src/core/rng'

/** n rows with a place in c columns. */
export function rowsFor(n: number, c: number, seed = 1, first = 0): PairsRows {
  const normal = createNormal(createRandom(seed, c))
  return {
    modelId: 1,
    row: Int32Array.from({ length: n }, (_, i) => first + i),
    component: Int32Array.from({ length: n }, (_, i) => i % 2),
    values: Float64Array.from({ length: n * c }, () => normal()),
  }
}

/** A matrix of c columns, two families and n points, on axes from −4 to 4. */
export function viewFor(n = 40, c = 3, names = ['width', 'height', 'mass']): PairsView {
  const circle = Float64Array.from({ length: 2 * 49 }, (_, at) => {
    const angle = (2 * Math.PI * Math.floor(at / 2)) / 48
    return at % 2 === 0 ? 1 + 2 * Math.cos(angle) : -1 + Math.sin(angle)
  })
  const pairs = Array.from({ length: c }, (_, x) =>
    Array.from({ length: c - x - 1 }, (__, i) => ({ x, y: x + i + 1, line: circle })),
  ).flat()
  return {
    modelId: 1,
    columns: Array.from({ length: c }, (_, column) => ({
      axis: { column, name: names[column] ?? `c${column}`, min: -4, max: 4, log: false },
      edges: Float64Array.from({ length: 9 }, (__, i) => i - 4),
      shares: Float64Array.of(0, 0.05, 0.15, 0.3, 0.3, 0.15, 0.05, 0),
      density: {
        at: Float64Array.from({ length: 81 }, (__, i) => i / 10 - 4),
        value: Float64Array.from({ length: 81 }, (__, i) => Math.exp(-((i / 10 - 4) ** 2) / 2) / Math.sqrt(2 * Math.PI)), // prettier-ignore
      },
    })),
    points: rowsFor(n, c),
    total: 10 * n,
    components: [
      { weight: 0.6, ellipses: pairs },
      { weight: 0.4, ellipses: pairs },
    ],
    correlations: Float64Array.from({ length: c * c }, (_, at) =>
      Math.floor(at / c) === at % c ? 1 : (-1) ** at * (0.1 + at / (2 * c * c)),
    ),
  }
}
