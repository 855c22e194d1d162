/** Rarer than one in so many is not told apart: no file is large enough for it. */
export const mostRare = 1_000_000

/** One in so many good parts is this unusual; at most `mostRare`, which stands for "fewer than one in so many". */
export const oneInOf = (p: number): number => Math.min(mostRare, 1 / p)

/** To two digits, from a thousand on to one: more would be a precision that nobody has. */
export function roundedOneIn(oneIn: number): number {
  if (oneIn >= mostRare) return mostRare
  return Number(oneIn.toPrecision(oneIn < 1000 ? (oneIn < 10 ? 1 : 2) : 1))
}
