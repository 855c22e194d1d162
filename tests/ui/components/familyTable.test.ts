import { describe, expect, it } from 'vitest'
import { familyTable, mostColumns, spreadText } from '../../../src/renderer/components/familyTable'
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

describe('spreadText', () => {
  it.each([
    // Decimals of the cells, more where the spread needs them.
    [83.9123, 0.0342, 3, '83.912 ± 0.034'],
    [1.8531, 0.00412, 2, '1.8531 ± 0.0041'],
    [120.44, 15.2, 1, '120.4 ± 15.2'],
    [5, 0, 2, '5 ± 0'],
    [1234.5, 260, 0, '1235 ± 260'],
  ])('%d ± %d of cells with %d decimals is %s', (mean, sd, decimals, text) => {
    expect(spreadText({ mean, sd }, decimals)).toBe(text)
  })

  it('of a logarithm, whose cells say nothing of it, has a few digits', () => {
    expect(spreadText({ mean: 1.234567, sd: 0.0456789 }, null)).toBe('1.2346 ± 0.0457')
    expect(spreadText({ mean: 1.234567, sd: null }, 2)).toBe('1.23')
  })
})
