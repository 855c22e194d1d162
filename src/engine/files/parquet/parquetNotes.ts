/** Columns that are spelled out; the others are counted. */
const spelledOut = 5

/** What people should know about the columns of a Parquet file. */
export function createParquetNotes() {
  const left: string[] = []
  const utc = new Set<string>()
  const binary = new Set<string>()

  return {
    left: (names: string[]) => void left.push(...names),
    utc: (name: string) => void utc.add(name),
    binary: (name: string) => void binary.add(name),
    list(): string[] {
      const notes: string[] = []
      if (left.length > 0) notes.push(`Columns of lists or structures, left out: ${listed(left)}.`)
      if (utc.size > 0) notes.push(`Times in UTC, as they are stored: ${listed([...utc])}.`)
      if (binary.size > 0) notes.push(`Bytes that are no text, written in base 16: ${listed([...binary])}.`) // prettier-ignore
      return notes
    },
  }
}

export type ParquetNotes = ReturnType<typeof createParquetNotes>

function listed(names: string[]): string {
  const shown = names.slice(0, spelledOut).map((name) => `“${name.slice(0, 80)}”`)
  const more = names.length > spelledOut ? ` and ${names.length - spelledOut} more` : ''
  return shown.join(', ') + more
}
