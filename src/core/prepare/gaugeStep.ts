/** So many values are looked at, evenly over the column; the first look is at fewer. */
const mostValues = 10_000
const firstLook = 200
/** Doubles closer than this, relative to the largest, are one reading: 0.1 + 0.2 and 0.3. */
const sameWithin = 16 * Number.EPSILON
/** A reading lies on the grid where it is this share of a step from it at most: inches may be written in millimetres. */
const offGrid = 0.02
/** Of finer grids than this nothing would be seen; Euclid's algorithm ends there. */
const mostCells = 1e7
/** Share of the rows that may be off the grid: an average written by hand, a row from another gauge. */
const strays = 0.05
/** Cells for each row, in the middle 80 % of the rows: of finer grids hardly any rows share a value. */
const cellsPerRow = 3
/** How many grids would be expected by chance. */
const chance = 1e-6
/** Doubles are not nearer to a grid than this share of a step, and need not be. */
const exact = 1e-8

/**
 * The step in which a column was read: its values are an offset and whole steps, but for a few, and the step is
 * coarse enough for rows to share values. Null where there is none: numbers of many digits, two values alone
 * (which are always on a grid), or a grid that is too fine for the number of rows.
 *
 * The largest common divisor of the gaps between values, by Euclid's algorithm with a tolerance; found by chance
 * it would be with a probability of (2ρ)^(values − 2) for each cell, ρ the largest distance from the grid in steps.
 *
 * @param values finite, in any unit; of more than 10 000 some, evenly spaced
 * @returns in the unit of the values, with the fewest digits that it may have
 */
export function gaugeStep(values: ArrayLike<number>): number | null {
  // Nearly all columns of many digits are recognised by few of their values.
  if (values.length > 2 * firstLook && noneIn(readings(values, firstLook))) return null
  const all = readings(values, mostValues)
  return stepOf(all) ?? stepOf(repeated(all))

  function stepOf(some: Readings): number | null {
    const step = commonStep(some)
    if (step === null || !isCoarse(all, step, values.length)) return null
    return onGrid(all, step, some.at[0]) >= (1 - strays) * all.rows ? step : null
  }
}

/** Different values in ascending order, and in how many rows each is. */
interface Readings {
  at: number[]
  counts: number[]
  rows: number
}

function readings(values: ArrayLike<number>, most: number): Readings {
  const rows = Math.min(values.length, most)
  const sorted = Float64Array.from({ length: rows }, (_, i) => values[Math.floor((i * values.length) / rows)]).sort() // prettier-ignore
  const noise = sameWithin * Math.max(Math.abs(sorted[0] ?? 0), Math.abs(sorted.at(-1) ?? 0))
  const at: number[] = []
  const counts: number[] = []
  for (const value of sorted) {
    if (at.length > 0 && value - at.at(-1)! <= noise) counts[counts.length - 1]++
    else {
      at.push(value)
      counts.push(1)
    }
  }
  return { at, counts, rows }
}

const repeated = ({ at, counts, rows }: Readings): Readings => {
  const keep = at.map((_, i) => i).filter((i) => counts[i] > 1)
  return { at: keep.map((i) => at[i]), counts: keep.map((i) => counts[i]), rows }
}

const noneIn = (some: Readings) => commonStep(some) === null && commonStep(repeated(some)) === null

function commonStep({ at }: Readings): number | null {
  if (at.length < 3) return null
  const range = at.at(-1)! - at[0]
  const gaps = at.slice(1).map((value, i) => value - at[i])
  gaps.sort((a, b) => a - b)
  let step = gaps[0]
  for (const gap of gaps) {
    step = commonDivisor(gap, step, range / mostCells)
    if (step === 0) return null
  }
  const cells = Math.round(range / step)
  step = range / cells
  const farthest = Math.max(exact, ...at.map((value) => distance(value - at[0], step)))
  if (farthest > offGrid) return null
  if (Math.log(cells) + (at.length - 2) * Math.log(2 * farthest) > Math.log(chance)) return null
  return tidy(step, range, at)
}

/** Of a and b, a the larger; 0 where it is below `least`. */
function commonDivisor(a: number, b: number, least: number): number {
  while (b >= least) {
    const rest = Math.abs(a - Math.round(a / b) * b)
    if (rest <= offGrid * b) return b
    a = b
    b = rest
  }
  return 0
}

/** From the nearest place of the grid, in steps. */
const distance = (from: number, step: number) => Math.abs(from / step - Math.round(from / step))

const onGrid = ({ at, counts }: Readings, step: number, offset: number): number =>
  at.reduce((sum, value, i) => sum + (distance(value - offset, step) <= offGrid ? counts[i] : 0), 0) // prettier-ignore

function isCoarse({ at, counts, rows }: Readings, step: number, n: number): boolean {
  const quantile = (share: number) => {
    let before = 0
    return at[counts.findIndex((count) => (before += count) >= share * rows)]
  }
  return quantile(0.9) - quantile(0.1) <= cellsPerRow * n * step
}

/** With as few digits as the values allow. */
function tidy(step: number, range: number, at: number[]): number {
  const largest = Math.max(Math.abs(at[0]), Math.abs(at.at(-1)!))
  const within = Math.max(1e-12, (4 * Number.EPSILON * largest) / range) * step
  for (let digits = 1; digits < 15; digits++) {
    const rounded = Number(step.toPrecision(digits))
    if (Math.abs(rounded - step) <= within) return rounded
  }
  return step
}
