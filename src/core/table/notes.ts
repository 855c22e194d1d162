/** Notes of one kind that are spelled out; the others are counted. */
export const spelledOut = 5

/** Lines of one kind that are kept: more are not shown anywhere. */
const mostLines = 100

/** Collects what a person should know about the reading, without a line for each of a million rows. */
export function createNotes() {
  const kinds = new Map<string, { texts: string[]; more: number; lines: number[] }>()

  return {
    /**
     * `kind` completes "… and 12 more KIND".
     * @param lines of the file that the note is about, to be pointed at
     */
    add(kind: string, text: () => string, ...lines: number[]): void {
      const notes = kinds.get(kind) ?? { texts: [], more: 0, lines: [] }
      kinds.set(kind, notes)
      if (notes.texts.length < spelledOut) notes.texts.push(text())
      else notes.more++
      if (notes.lines.length < mostLines) notes.lines.push(...lines)
    },
    list(): string[] {
      return [...kinds].flatMap(([kind, { texts, more }]) =>
        more > 0 ? [...texts, `… and ${more} more ${kind}`] : texts,
      )
    },
    /** Lines of the file that the notes are about, by kind. */
    lines(): number[] {
      return [...kinds.values()].flatMap(({ lines }) => lines)
    },
  }
}

export type Notes = ReturnType<typeof createNotes>
