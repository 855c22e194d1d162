import { pickRows, type Matrix } from '../matrix'

/** A column that follows from others: each value is a fixed combination of theirs. */
export interface DependentColumn {
  column: number
  /** The columns before it that it follows from. */
  from: number[]
  /** Share of its variance that they leave open: 0 but for rounding. */
  leftOpen: number
}

/** Share of a column's variance that the columns before it must leave open for it to be a column of its own. */
const leastOpen = 1e-10
/** A column of which rounding leaves more than this open may be one of its own. */
const mostRounding = 0.01
/** What rounding leaves open is estimated: so many times as much may be. */
const roundingMargin = 1.5
/** A coefficient (of standardised columns) below this takes no part. */
const takesPart = 1e-5

/** So many rows, and more with more columns, tell whether any column may depend on others. */
const fewestRows = 1_000
const rowsPerColumn = 4

/**
 * Columns that depend linearly on columns before them (parts that sum to 100 %, a length given in
 * two units). They make full and tied covariances singular and add nothing.
 *
 * Cholesky factorisation of the correlation matrix, left out where a pivot vanishes.
 *
 * Read in steps, such columns depend on each other up to rounding only: so much is then left open.
 *
 * @param data n × d, centred near the mean or not; no column constant
 * @param rounding d: share of each column's variance that is rounding, step² / 12 over its variance; 0 where
 *   it is not known
 */
export function dependentColumns(
  data: Matrix,
  rounding: Float64Array = new Float64Array(data.columns),
): DependentColumn[] {
  const some = evenRows(data, fewestRows + rowsPerColumn * data.columns)
  // What holds for all rows holds for some of them: where these show nothing, there is nothing.
  if (some.rows < data.rows && isIndependent(some, rounding)) return []
  return findDependent(data, rounding)
}

/** @returns false as well where a column does not vary in these rows */
function isIndependent(data: Matrix, rounding: Float64Array): boolean {
  const { values, rows, columns: d } = data
  for (let j = 0; j < d; j++) {
    let varies = false
    for (let i = 1; i < rows && !varies; i++) varies = values[i * d + j] !== values[j]
    if (!varies) return false
  }
  return findDependent(data, rounding).length === 0
}

/** At most `count` rows, evenly spread. */
function evenRows(data: Matrix, count: number): Matrix {
  if (data.rows <= count) return data
  return pickRows(
    data,
    new Int32Array(count).map((_, i) => Math.floor((i * data.rows) / count)),
  )
}

function findDependent(data: Matrix, rounding: Float64Array): DependentColumn[] {
  const d = data.columns
  const correlation = correlations(data)
  const factor = new Float64Array(d * d)
  const kept: number[] = []
  const found: DependentColumn[] = []
  for (let j = 0; j < d; j++) {
    let pivot = 1
    for (const i of kept) {
      let sum = correlation[j * d + i]
      for (const m of kept) {
        if (m === i) break
        sum -= factor[j * d + m] * factor[i * d + m]
      }
      factor[j * d + i] = sum / factor[i * d + i]
      pivot -= factor[j * d + i] ** 2
    }
    const coefficients = pivot < mostRounding ? backSubstitute(factor, d, kept, j) : []
    if (pivot > leastOpen && pivot > byRounding(coefficients, j)) {
      factor[j * d + j] = Math.sqrt(pivot)
      kept.push(j)
    } else {
      found.push({
        column: j,
        from: kept.filter((_, position) => Math.abs(coefficients[position]) > takesPart),
        leftOpen: pivot > leastOpen ? pivot : 0,
      })
    }
  }
  return found

  /** What the rounding of a column and of those that it follows from leaves open of it; 0 where it follows from none. */
  function byRounding(coefficients: number[], j: number): number {
    if (coefficients.length === 0) return 0
    const ofOthers = kept.reduce((sum, i, at) => sum + coefficients[at] ** 2 * rounding[i], 0)
    return roundingMargin * (rounding[j] + ofOthers)
  }
}

/** Coefficients of column `j` on the kept columns: solves Lᵀ b = the row of `j` in the factor. */
function backSubstitute(factor: Float64Array, d: number, kept: number[], j: number): number[] {
  const b = kept.map((i) => factor[j * d + i])
  for (let p = kept.length - 1; p >= 0; p--) {
    for (let q = p + 1; q < kept.length; q++) b[p] -= factor[kept[q] * d + kept[p]] * b[q]
    b[p] /= factor[kept[p] * d + kept[p]]
  }
  return b
}

/** d × d. */
function correlations({ values, rows: n, columns: d }: Matrix): Float64Array {
  const means = new Float64Array(d)
  for (let i = 0; i < values.length; i++) means[i % d] += values[i] / n
  const out = new Float64Array(d * d)
  for (let i = 0; i < n; i++) {
    for (let a = 0; a < d; a++) {
      const xa = values[i * d + a] - means[a]
      for (let b = 0; b <= a; b++) out[a * d + b] += xa * (values[i * d + b] - means[b])
    }
  }
  const sd = Float64Array.from({ length: d }, (_, a) => Math.sqrt(out[a * d + a]))
  for (let a = 0; a < d; a++) {
    for (let b = 0; b <= a; b++) out[a * d + b] = out[b * d + a] = out[a * d + b] / (sd[a] * sd[b])
  }
  return out
}
