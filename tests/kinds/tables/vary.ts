/** A number in 0 … n − 1 that `index` and `salt` determine: tables look various and never change. */
export function vary(index: number, salt: number, n: number): number {
  let h = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39)
  return ((h ^ (h >>> 15)) >>> 0) % n
}

export function choose<T>(items: readonly T[], index: number, salt: number): T {
  return items[vary(index, salt, items.length)]
}

/** A measured value around `centre`, with decimals as an instrument prints them. */
export function around(
  centre: number,
  spread: number,
  decimals: number,
  index: number,
  salt: number,
): string {
  const steps = vary(index, salt, 2001) - 1000
  return (centre + (steps / 1000) * spread).toFixed(decimals)
}

export function rowsOf(count: number, row: (index: number) => string[]): string[][] {
  return Array.from({ length: count }, (_, index) => row(index))
}
