/** Rarer than one in so many is not told apart: no file is large enough for it. */
export const mostRare = 1_000_000

/** Every second good part: nothing that is worth a number in a sentence. */
export const isCommon = (rounded: number): boolean => rounded < 2

/** One in so many good parts is this unusual; at most `mostRare`, which stands for "fewer than one in so many". */
export const oneInOf = (p: number): number => Math.min(mostRare, 1 / p)

/** To two digits, from a thousand on to one: more would be a precision that nobody has. */
export function roundedOneIn(oneIn: number): number {
  if (oneIn >= mostRare) return mostRare
  return Number(oneIn.toPrecision(oneIn < 1000 ? (oneIn < 10 ? 1 : 2) : 1))
}

/**
 * The N of "1 in N", as it stands in a column.
 *
 * @param write how a whole number is written
 */
export function oneInText(oneIn: number, write: (count: number) => string): string {
  const rounded = roundedOneIn(oneIn)
  return rounded >= mostRare ? `>${write(mostRare)}` : write(rounded)
}
