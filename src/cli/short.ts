/** A number that is good for reading, not for reckoning. */
export const short = (value: number): string => String(Number(value.toPrecision(3)))
