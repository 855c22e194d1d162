import type { Encoding } from './encodings'
import { strictText } from './strictText'

/** Rows of the code tables of East Asia: the characters in general use, then the rarer ones. */
const ranges = {
  big5: { general: [0xa440, 0xc67e], rarer: [0xc940, 0xf9d5] },
  gb18030: { general: [0xb0a1, 0xd7f9], rarer: [0xd8a1, 0xf7fe] },
  'shift-jis': { general: [0x889f, 0x9872], rarer: [0x989f, 0xeaa4] },
} as const

type Tabled = keyof typeof ranges
type Level = keyof (typeof ranges)[Tabled]

const levels = new Map<string, ReadonlySet<string>>()

/** The characters of one level, which the table's makers chose by how often they are used. */
export function charactersOf(encoding: Tabled & Encoding, level: Level): ReadonlySet<string> {
  const key = `${encoding} ${level}`
  let characters = levels.get(key)
  if (characters === undefined) {
    characters = readRange(encoding, ranges[encoding][level])
    levels.set(key, characters)
  }
  return characters
}

function readRange(encoding: Tabled, [first, last]: readonly [number, number]): Set<string> {
  const characters = new Set<string>()
  for (let code = first; code <= last; code++) {
    const trail = code & 0xff
    if (trail < (encoding === 'gb18030' ? 0xa1 : 0x40)) continue
    const text = strictText(Uint8Array.of(code >> 8, trail), encoding)
    if (text?.length === 1) characters.add(text)
  }
  return characters
}
