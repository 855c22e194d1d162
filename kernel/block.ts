/**
 * Rows come in blocks of 64, each block column by column, so that a SIMD lane is a row: element
 * (row i, column j) of n × d data lies at ((i >> 6) · d + j) · COLUMN + (i & 63) · 8 bytes.
 */
export const ROWS: i32 = 64
/** Bytes of one column of a block. */
export const COLUMN: i32 = 512
/** Bytes of one SIMD vector: two rows. */
export const VECTOR: i32 = 16

/** Rows of a block that are rows of the data; the others are padding. */
// @ts-ignore: decorator
@inline
export function rowsIn(block: i32, n: i32): i32 {
  const left = n - block * ROWS
  return left < ROWS ? left : ROWS
}

/** Address of a block's first column. */
// @ts-ignore: decorator
@inline
export function blockAt(x: usize, block: i32, d: i32): usize {
  return x + <usize>block * <usize>(d * COLUMN)
}

/** One column of the same number; the built-in fill is a call out of the module, slower than this. */
export function fill(column: usize, number: f64): void {
  const value = f64x2.splat(number)
  for (let v: usize = 0; v < <usize>COLUMN; v += 64) {
    v128.store(column + v, value)
    v128.store(column + v, value, 16)
    v128.store(column + v, value, 32)
    v128.store(column + v, value, 48)
  }
}
