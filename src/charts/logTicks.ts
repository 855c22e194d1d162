/**
 * Places of the labels of a logarithmic axis, in logarithms to base 10: powers of ten, 1-2-5 or 1 … 9
 * times those, or, where less than a decade is in sight, round steps of the value itself; the finest
 * of these with at most `most` labels.
 *
 * @param low, high ends of what is in sight, in logarithms
 */
export function logTicks(low: number, high: number, most = 9): number[] {
  if (!(high > low) || !Number.isFinite(high - low)) return []
  const candidates = [
    roundSteps(low, high, most),
    mantissas(low, high, [1, 2, 3, 4, 5, 6, 7, 8, 9]),
    mantissas(low, high, [1, 2, 5]),
  ]
  const fine = candidates.find((ticks) => ticks.length >= 2 && ticks.length <= most)
  if (fine) return fine
  const decades = [Math.ceil(low), Math.floor(high)] as const
  const step = Math.max(1, Math.ceil((decades[1] - decades[0]) / most))
  const first = Math.ceil(decades[0] / step) * step
  return range(first, decades[1], step)
}

function mantissas(low: number, high: number, factors: number[]): number[] {
  if (high - low > 10) return []
  return range(Math.floor(low), Math.floor(high), 1)
    .flatMap((power) => factors.map((factor) => power + Math.log10(factor)))
    .filter((tick) => tick >= low && tick <= high)
}

/** Multiples of 1, 2 or 5 times a power of ten. */
function roundSteps(low: number, high: number, most: number): number[] {
  const [from, to] = [10 ** low, 10 ** high]
  if (high - low > 1 || !(from > 0) || !Number.isFinite(to)) return []
  const exponent = Math.floor(Math.log10((to - from) / most))
  const steps = [1, 2, 5, 10].map((factor) => scaled(factor, exponent))
  const step = steps.find((s) => (to - from) / s <= most)
  if (step === undefined || !(step > 0)) return []
  const first = Math.ceil(from / step)
  return range(first, Math.floor(to / step), 1)
    .map((multiple) => Math.log10(multiple * step))
    .filter((tick) => tick >= low && tick <= high)
}

/** factor · 10^exponent; a division keeps 0.1 what it is. */
const scaled = (factor: number, exponent: number) =>
  exponent < 0 ? factor / 10 ** -exponent : factor * 10 ** exponent

function range(from: number, to: number, step: number): number[] {
  const count = Math.max(0, Math.floor((to - from) / step) + 1)
  return Array.from({ length: count }, (_, i) => from + i * step)
}
