import { COLUMN, ROWS, blockAt, rowsIn } from './block'
import { exponentials, joint, logDensities, nearest } from './expectation'
import { Data, Parameters, Scratch } from './records'

/**
 * Log density and most responsible component of the rows of blocks `from` … `to` − 1.
 *
 * @param densities n numbers
 * @param components n × i32; the lowest index where several are equal
 */
export function score(
  data: Data,
  p: Parameters,
  from: i32,
  to: i32,
  s: Scratch,
  densities: usize,
  components: usize,
): void {
  let first = 0
  for (let block = from; block < to; block++) {
    joint(blockAt(data.x, block, p.d), p, s, first)
    first = nearest(p.k, s)
    const rows = rowsIn(block, data.n)
    for (let i = 0; i < rows; i++) {
      store<i32>(components + (<usize>(block * ROWS + i) << 2), largestOf(i, p.k, s))
    }
    exponentials(p.k, s)
    logDensities(s)
    memory.copy(densities + <usize>block * COLUMN, s.largest, <usize>rows << 3)
  }
}

function largestOf(row: i32, k: i32, s: Scratch): i32 {
  const at = <usize>row << 3
  const largest = load<f64>(s.largest + at)
  for (let c = 0; c < k; c++) {
    if (load<i32>(s.alive + (<usize>c << 2)) && load<f64>(s.joint + <usize>c * COLUMN + at) >= largest) return c
  }
  return 0
}

/** Responsibilities of the rows of blocks `from` … `to` − 1: k × n, one component after the other. */
export function responsibilities(
  data: Data,
  p: Parameters,
  from: i32,
  to: i32,
  s: Scratch,
  out: usize,
): void {
  for (let block = from; block < to; block++) {
    joint(blockAt(data.x, block, p.d), p, s, 0)
    exponentials(p.k, s)
    const rows = rowsIn(block, data.n)
    for (let c = 0; c < p.k; c++) {
      const alive = load<i32>(s.alive + (<usize>c << 2))
      for (let i = 0; i < rows; i++) {
        const at = <usize>i << 3
        const e = alive ? load<f64>(s.joint + <usize>c * COLUMN + at) : 0
        const row = <usize>c * <usize>data.n + <usize>(block * ROWS + i)
        store<f64>(out + (row << 3), e / load<f64>(s.sums + at))
      }
    }
  }
}
