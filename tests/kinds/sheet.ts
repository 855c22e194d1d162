/** A table as text: what a file must be understood as. */
export interface Sheet {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The named errors that a file may have to end in. */
export type Refusal = 'FileEmpty' | 'NotText'

export type Reading = Sheet | { readonly error: string }

/** One file of a kind, and what it must be understood as. */
export interface KindFile {
  readonly kind: string
  readonly name: string
  readonly bytes: () => Uint8Array
  readonly truth: () => Sheet | { readonly error: Refusal }
}

/** Names that differ: an empty one becomes `column 3`, the second `x` becomes `x (2)`. */
function uniqueNames(names: readonly string[]): string[] {
  const given = new Set(names)
  const used = new Set<string>()
  return names.map((name, index) => {
    const base = name === '' ? `column ${index + 1}` : name
    let unique = base
    for (let n = 2; used.has(unique) || (unique !== name && given.has(unique)); n++)
      unique = `${base} (${n})`
    used.add(unique)
    return unique
  })
}

/** Header and rows padded to one width, as they must be understood when they differ in length. */
export function squared(header: readonly string[], rows: Sheet['rows']): Sheet {
  const width = rows.reduce((most, row) => Math.max(most, row.length), header.length)
  const pad = (cells: readonly string[]) => [
    ...cells,
    ...Array<string>(width - cells.length).fill(''),
  ]
  return { header: uniqueNames(pad(header)), rows: rows.map(pad) }
}

/** Names of a table without a header. */
export function nameless(rows: Sheet['rows']): Sheet {
  return squared([], rows)
}
