export const sheetLimits = { rows: 1_048_576, columns: 16_384 }

/** Row (the first is 1) and column (the first is 0) of a name such as `B7`; null where it is none. */
export function parseReference(reference: string): { row: number; column: number } | null {
  let column = 0
  let i = 0
  for (; i < reference.length && i < 4; i++) {
    const letter = reference.charCodeAt(i) & ~32
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  let row = 0
  const digits = i
  for (; i < reference.length; i++) {
    const digit = reference.charCodeAt(i) - 48
    if (digit < 0 || digit > 9 || i > digits + 10) return null
    row = row * 10 + digit
  }
  return column === 0 || row === 0 ? null : { row, column: column - 1 }
}

/** 0 → A, 26 → AA. */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  }
  return name
}

export const cellName = (row: number, column: number) => columnName(column) + String(row)
