/**
 * Cividis, a sequential scale that looks alike to people with and without red–green deficiency, from dark blue (0) to
 * yellow (1) in even steps of lightness (Nuñez, Anderton, Renslow 2018, PLOS ONE 13), as polynomials.
 */
export function cividis(t: number): string {
  const at = Math.min(1, Math.max(0, t))
  const channel = (coefficients: readonly number[]) => {
    const value = coefficients.reduceRight((sum, c) => sum * at + c, 0)
    return Math.round(Math.min(255, Math.max(0, value)))
  }
  const [r, g, b] = polynomials.map(channel)
  return `rgb(${r}, ${g}, ${b})`
}

/** Red, green and blue: constant first. */
const polynomials = [
  [-4.54, -35.34, 2381.73, -6402.7, 7024.72, -2710.57],
  [32.49, 170.73, 52.82, -131.46, 176.58, -67.37],
  [81.24, 442.36, -2482.43, 6167.24, -6614.94, 2475.67],
] as const
