import type { Codes } from './codes'
import { runsOf } from './runs'

/** Where the rows of a long list go: one row for each part, one column for each characteristic. */
export interface Arrangement {
  /** For each characteristic the row of the list behind each new row; −1 where there is none. */
  columns: Int32Array[]
  /** The first row of the list behind each new row; ascending. */
  first: Int32Array
  /** The new row of each row of the list; −1 for one without part or characteristic. */
  target: Int32Array
  /** How often the part of each new row was there before: 0 for the first time. */
  run: Int32Array
  /** Rows of the list whose part and characteristic were there before, where the part as a whole was not. */
  duplicates: number[]
  /** Parts that are there several times as a whole. */
  repeatedParts: number
}

export function arrange(parts: Codes, characteristics: Codes): Arrangement {
  const made: { run: number; rows: number[] }[] = []
  const duplicates: number[] = []
  let repeatedParts = 0
  for (const rows of rowsByPart(parts, characteristics)) {
    const { runs, whole } = runsOf(
      rows,
      rows.map((row) => characteristics.of[row]),
    )
    if (whole) repeatedParts++
    else duplicates.push(...repeats(rows, characteristics))
    const byRun: number[][] = []
    rows.forEach((row, i) => (byRun[runs[i]] ??= []).push(row))
    byRun.forEach((of, run) => made.push({ run, rows: of }))
  }
  made.sort((a, b) => a.rows[0] - b.rows[0])
  const target = new Int32Array(parts.of.length).fill(-1)
  const columns = Array.from({ length: characteristics.count }, () =>
    new Int32Array(made.length).fill(-1),
  )
  made.forEach(({ rows }, at) => {
    for (const row of rows) {
      target[row] = at
      columns[characteristics.of[row]][at] = row
    }
  })
  return {
    columns,
    target,
    first: Int32Array.from(made, ({ rows }) => rows[0]),
    run: Int32Array.from(made, ({ run }) => run),
    duplicates: duplicates.sort((a, b) => a - b),
    repeatedParts,
  }
}

/** Rows of the list for each part, in its order. */
function rowsByPart(parts: Codes, characteristics: Codes): number[][] {
  const rows: number[][] = Array.from({ length: parts.count }, () => [])
  parts.of.forEach((part, row) => {
    if (part >= 0 && characteristics.of[row] >= 0) rows[part].push(row)
  })
  return rows.filter((of) => of.length > 0)
}

/** Rows of a part whose characteristic was there before. */
function repeats(rows: number[], characteristics: Codes): number[] {
  const seen = new Set<number>()
  return rows.filter((row) => {
    const again = seen.has(characteristics.of[row])
    seen.add(characteristics.of[row])
    return again
  })
}
