/**
 * Names of the columns of an image, line after line: `r1c1` is the top left pixel, `r2c1` the one below it; the
 * way in which spreadsheets number cells.
 */
export const pixelNames = (width: number, height: number): string[] =>
  Array.from(
    { length: width * height },
    (_, pixel) => `r${Math.floor(pixel / width) + 1}c${(pixel % width) + 1}`,
  )
