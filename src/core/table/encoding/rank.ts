import { detectAll } from 'jschardet'
import { joined } from './evidence'
import { doubt, type Legacy } from './plausibility'
import { strictText } from './strictText'

export const legacyEncodings: readonly Legacy[] = ['windows-1252', 'big5', 'shift-jis', 'gb18030']

/** What jschardet calls them. */
const detected: Record<string, Legacy> = {
  'windows-1252': 'windows-1252',
  big5: 'big5',
  shift_jis: 'shift-jis',
  gb18030: 'gb18030',
  gb2312: 'gb18030',
}

/** A run that is no text of an encoding speaks against it, but one in a large file may be damage. */
const unreadable = 20
/** How much jschardet's word counts: it knows which characters follow each other, and fails on short files. */
const favour = 2

/** The legacy encodings with how little the evidence looks like text in them, the likeliest first. */
export function rank(runs: Uint8Array[]): { encoding: Legacy; doubt: number }[] {
  const first = likeliest(runs)
  return legacyEncodings
    .map((encoding) => {
      let sum = encoding === first ? -favour : 0
      for (const run of runs) sum += doubtOf(run, encoding)
      return { encoding, doubt: sum }
    })
    .sort((a, b) => a.doubt - b.doubt)
}

export function doubtOf(run: Uint8Array, encoding: Legacy): number {
  const text = strictText(run, encoding)
  return text === null ? unreadable : doubt(text, encoding)
}

function likeliest(runs: Uint8Array[]): Legacy | undefined {
  const lines = joined(runs.flatMap((run) => [run, Uint8Array.of(0x0a)]))
  const [best] = detectAll(lines, { detectEncodings: Object.keys(detected), minimumThreshold: 0 })
  return detected[best?.encoding?.toLowerCase() ?? '']
}
