import type { Distribution } from '../../shared/engineApi'

/** A piece of a histogram's bar, in data coordinates. */
export interface BarPiece {
  from: number
  to: number
  /** Rows of the whole bar, by weight. */
  count: number
  flagged: boolean
}

/**
 * The bars of the histogram, the one that holds the threshold cut in two. A cut bar keeps its height:
 * a histogram tells no more than that its rows lie somewhere in it.
 *
 * @param threshold null for bars without flags
 */
export function barPieces(
  { edges, counts }: Pick<Distribution, 'edges' | 'counts'>,
  threshold: number | null,
): BarPiece[] {
  return Array.from(counts).flatMap((count, i): BarPiece[] => {
    const [from, to] = [edges[i], edges[i + 1]]
    if (count === 0) return []
    if (threshold === null || threshold <= from) return [{ from, to, count, flagged: false }]
    if (threshold >= to) return [{ from, to, count, flagged: true }]
    return [
      { from, to: threshold, count, flagged: true },
      { from: threshold, to, count, flagged: false },
    ]
  })
}
