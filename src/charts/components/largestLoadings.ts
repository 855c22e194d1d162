/** Columns by the size of their loadings, largest first; equal ones in their own order. */
export const byLoading = (loadings: Float64Array): number[] =>
  [...loadings.keys()].sort((a, b) => Math.abs(loadings[b]!) - Math.abs(loadings[a]!) || a - b)
