import { damaged } from '../imageFault'

/**
 * Gives a scan line its bytes back; PNG specification, 9.2.
 * @param line filtered bytes, which become the line's own
 * @param above the line above it, unfiltered; zeros for the first
 * @param step bytes of a pixel, at least 1
 * @throws ImageFault
 */
export function unfilter(filter: number, line: Uint8Array, above: Uint8Array, step: number): void {
  if (filter > 4) throw damaged('a line has a filter that PNG does not have')
  for (let i = 0; i < line.length; i++) {
    const left = i < step ? 0 : line[i - step]
    const corner = i < step ? 0 : above[i - step]
    line[i] += predicted(filter, left, above[i], corner)
  }
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left
    case 2:
      return up
    case 3:
      return (left + up) >> 1
    case 4:
      return paeth(left, up, corner)
    default:
      return 0
  }
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(estimate - value))
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}
