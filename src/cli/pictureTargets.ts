/** Of a group's name in a file's name, in characters: a name has at most 255 bytes. */
const longest = 40

/**
 * A file for the picture of each model: `picture.svg`, or `picture-GROUP.svg` where there are groups.
 * Names that a file system would take for one another get a number.
 */
export function pictureTargets(target: string, groups: (string | null)[]): string[] {
  const taken = new Set<string>()
  return groups.map((group) => {
    if (group === null) return target
    const safe = [...group.replace(/[^\p{L}\p{N}._-]+/gu, '_')].slice(0, longest).join('')
    let unique = safe
    for (let n = 2; taken.has(folded(unique)); n++) unique = `${safe}-${n}`
    taken.add(folded(unique))
    return target.replace(/\.svg$/i, (ending) => `-${unique}${ending}`)
  })
}

const folded = (name: string) => name.normalize('NFC').toLowerCase()
