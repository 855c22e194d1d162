/** A number for a person. */
export const figure = (value: number) =>
  value
    .toPrecision(7)
    .replace(/(\.\d*?)0+(e|$)/, '$1$2')
    .replace(/\.(e|$)/, '$1')
