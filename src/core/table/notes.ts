/** Notes of one kind that are spelled out; the others are counted. */
export const spelledOut = 5

/** Collects what a person should know about the reading, without a line for each of a million rows. */
export function createNotes() {
  const kinds = new Map<string, { texts: string[]; more: number }>()

  return {
    /** `kind` completes "… and 12 more KIND". */
    add(kind: string, text: () => string): void {
      const notes = kinds.get(kind) ?? { texts: [], more: 0 }
      kinds.set(kind, notes)
      if (notes.texts.length < spelledOut) notes.texts.push(text())
      else notes.more++
    },
    list(): string[] {
      return [...kinds].flatMap(([kind, { texts, more }]) =>
        more > 0 ? [...texts, `… and ${more} more ${kind}`] : texts,
      )
    },
  }
}

export type Notes = ReturnType<typeof createNotes>
