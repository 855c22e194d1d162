import { deviationOf } from '../../../shared/familyDeviations'
import type { Model } from '../../model'

/** Mean and standard deviation of columns in components; of a log column those of its logarithm to base 10. */
export interface ColumnMoments {
  mean(component: number, column: number): number
  sd(component: number, column: number): number | null
  /** Of the normal families together. */
  normal(column: number): { mean: number; sd: number | null }
  isNormal(component: number): boolean
  /** The largest component of a normal family. */
  main: number
}

export function columnMoments({ analysis, families, prepared }: Model): ColumnMoments {
  const { model, pca } = analysis
  const unit = (column: number) => (prepared.log[column] ? Math.LN10 : 1)
  const deviations = model.weights.map((_, c) => deviationOf(model, pca !== undefined, c))
  const mean = (c: number, column: number) => model.means[c][column] / unit(column)
  const sd = (c: number, column: number) => {
    const own = deviations[c](column)
    return own === null ? null : own / unit(column)
  }
  const isNormal = (c: number) => families.marks[families.of[c]] === 'normal'
  const all = [...model.weights.keys()].filter(isNormal)
  const total = all.reduce((sum, c) => sum + model.weights[c], 0)
  function normal(column: number) {
    const middle = all.reduce((sum, c) => sum + model.weights[c] * mean(c, column), 0) / total
    let variance = 0
    for (const c of all) {
      const own = sd(c, column)
      if (own === null) return { mean: middle, sd: null }
      variance += (model.weights[c] / total) * (own ** 2 + (mean(c, column) - middle) ** 2)
    }
    return { mean: middle, sd: Math.sqrt(variance) }
  }
  return { mean, sd, normal, isNormal, main: all[0] ?? 0 }
}
