import { IsodenseError } from '../../errors'
import { createControlWatch } from './controls'
import { mixedUtf8, type MixedUtf8 } from './damagedUtf8'
import { createDecoder } from './decoder'
import type { Encoding } from './encodings'
import { createEvidence } from './evidence'
import { refuseKnownFormats } from './knownFormats'
import { legacyEncodings, rank } from './rank'
import { createUtf16Watch } from './utf16'

export interface Detection {
  encoding: Encoding
  bom: boolean
  /** False where another encoding would give about as plausible a text. */
  certain: boolean
  /** The other encodings that the whole file could be, the likeliest first. */
  others: Encoding[]
  /** Where parts of it are UTF-8 and others are not. */
  mixed?: MixedUtf8
}

const marks: [bytes: number[], Encoding][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0x84, 0x31, 0x95, 0x33], 'gb18030'],
]

/** An encoding by the byte order mark at the very beginning of a file. */
export const encodingOfMark = (head: Uint8Array): Encoding | null =>
  marks.find(([mark]) => mark.every((byte, index) => head[index] === byte))?.[1] ?? null

/** By how much the runner-up must be less plausible, in all and by the share of its own doubt. */
const clearLead = { sum: 6, share: 0.25 }

/**
 * Tells the encoding of a file from its bytes, all of them, in pieces of any size: by its byte order mark, by
 * the zero bytes of UTF-16, by being UTF-8, and else by which text looks like one.
 * @throws IsodenseError NotText (from write or finish)
 */
export function createDetector(fileName: string) {
  let head: Uint8Array = new Uint8Array(0)
  const controls = createControlWatch()
  const utf16 = createUtf16Watch()
  const candidates = new Map(
    (['utf-8', ...legacyEncodings] as const).map((encoding) => [
      encoding as Encoding,
      createDecoder(fileName, encoding),
    ]),
  )
  const evidence = createEvidence((bytes) => offer((decoder) => decoder.write(bytes)))

  /** Whoever cannot read the bytes is out. */
  function offer(read: (decoder: ReturnType<typeof createDecoder>) => string): void {
    for (const [encoding, decoder] of candidates) {
      try {
        read(decoder)
      } catch {
        candidates.delete(encoding)
      }
    }
  }

  const certainly = (encoding: Encoding, bom: boolean): Detection => ({
    encoding,
    bom,
    certain: true,
    others: [],
  })

  function refuse(offset: number | null, what: string): void {
    if (offset === null) return
    const message = `${fileName} is not a text table: it holds ${what} at offset ${offset}.`
    throw new IsodenseError('NotText', message)
  }

  return {
    write(piece: Uint8Array): void {
      if (head.length < 8) {
        head = Uint8Array.of(...head, ...piece.subarray(0, 8 - head.length))
        refuseKnownFormats(head, fileName)
      }
      controls.write(piece)
      utf16.write(piece)
      evidence.write(piece)
    },
    finish(): Detection {
      const runs = evidence.finish()
      offer((decoder) => decoder.finish())
      const marked = encodingOfMark(head)
      if (marked !== null) return certainly(marked, true)
      const found = controls.finish()
      if (found.strayZero !== null) {
        const wide = utf16.finish()
        if (wide !== null) return certainly(wide, false)
        refuse(found.strayZero, 'a zero byte')
      }
      const legacy = [...candidates.keys()].filter((encoding) => encoding !== 'utf-8')
      if (runs.length === 0) return certainly('utf-8', false)
      if (candidates.has('utf-8'))
        return { ...certainly('utf-8', false), others: ranked(runs, legacy).map((r) => r.encoding) }
      refuse(found.controls, 'control characters of many kinds, the first')
      const mixed = mixedUtf8(runs) ?? undefined
      const [best, next, ...rest] = ranked(runs, legacy)
      if (mixed?.isDamaged) {
        // Read so, it stops at the first byte that does not fit.
        const others = ranked(runs, legacy).map((r) => r.encoding)
        return { encoding: 'utf-8', bom: false, certain: false, others, mixed }
      }
      // Nothing reads all of it: the likeliest will say where it fails.
      if (best === undefined) return { ...certainly(rank(runs)[0].encoding, false), certain: false }
      const others = next === undefined ? [] : [next, ...rest].map((r) => r.encoding)
      const lead = next === undefined ? Infinity : next.doubt - best.doubt
      const certain = lead >= clearLead.sum && lead >= clearLead.share * (next?.doubt ?? 0)
      return {
        ...{ encoding: best.encoding, bom: false, others },
        ...(mixed ? { certain: false, mixed } : { certain }),
      }
    },
  }
}

const ranked = (runs: Uint8Array[], able: Encoding[]) =>
  rank(runs).filter(({ encoding }) => able.includes(encoding))
