import { describe, expect, it } from 'vitest'
import { familyTable, mostColumns } from '../../../src/renderer/components/familyTable'
import type { ModelSummary } from '../../../src/shared/engineApi'
import { analysis } from '../fake/answers'

const { model } = analysis(1)
const two = { ...model, nComponents: 2, weights: [0.6, 0.4], means: [[1, 2], [3, 4]] } // prettier-ignore
const pca = {
  count: 1,
  columns: 2,
  whiten: true,
  varianceKept: 0.9,
  rows: 9,
  outside: { degrees: 1 },
}
const deviationsOf = (patch: Partial<ModelSummary>, of: { pca?: typeof pca } = {}) =>
  familyTable({ model: { ...two, ...patch }, ...of }).map(({ cells }) => cells.map(({ sd }) => sd))

describe('familyTable', () => {
  it('takes standard deviations from covariances of any type', () => {
    const full = [[[4, 3], [3, 9]], [[1, 0], [0, 16]]] // prettier-ignore
    expect(deviationsOf({ covarianceType: 'full', covariances: full })).toEqual([[2, 3], [1, 4]]) // prettier-ignore
    expect(deviationsOf({ covarianceType: 'tied', covariances: full[0] })).toEqual([[2, 3], [2, 3]]) // prettier-ignore
    expect(deviationsOf({ covarianceType: 'diag', covariances: [[4, 9], [1, 16]] })).toEqual([[2, 3], [1, 4]]) // prettier-ignore
    expect(deviationsOf({ covarianceType: 'spherical', covariances: [4, 9] })).toEqual([[2, 2], [3, 3]]) // prettier-ignore
    const [first] = familyTable({ model: { ...two, covarianceType: 'full', covariances: full } })
    expect(first.correlation).toEqual([[1, 0.5], [0.5, 1]]) // prettier-ignore
  })

  it('has of principal components the deviations of the columns, or none, and no correlations', () => {
    const scores = { covarianceType: 'full' as const, covariances: [[[1]], [[1]]] }
    const known = { ...scores, deviations: [[5, 6], [7, 8]] } // prettier-ignore
    expect(deviationsOf(known, { pca })).toEqual(known.deviations)
    const unknown = { ...scores, deviations: null }
    expect(deviationsOf(unknown, { pca })).toEqual([[null, null], [null, null]]) // prettier-ignore
    const [first] = familyTable({ model: { ...two, ...known }, pca })
    expect(first.correlation).toBeNull()
  })

  it('is bounded, however many columns there are', () => {
    const means = [Array.from({ length: 4096 }, (_, j) => j)]
    const covariances = [means[0].map((j) => j ** 2)]
    const [row] = familyTable({
      model: { ...model, covarianceType: 'diag', means, covariances },
    })
    expect(row.cells).toHaveLength(mostColumns)
    expect(row.cells.at(-1)).toEqual({ mean: mostColumns - 1, sd: mostColumns - 1 })
  })
})
