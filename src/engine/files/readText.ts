import type { FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { IsodenseError } from '../../core/errors'
import { createDecoder } from '../../core/table/encoding/decoder'
import { createDetector, encodingOfMark, type Detection } from '../../core/table/encoding/detector'
import { encodingLabels, type Encoding } from '../../core/table/encoding/encodings'
import { createEvidence } from '../../core/table/encoding/evidence'
import { refuseKnownFormats } from '../../core/table/encoding/knownFormats'
import { likelierThanUtf8 } from '../../core/table/encoding/plausibleUtf8'
import { createTableReader } from '../../core/table/reader'
import { RecordStore } from '../../core/table/records/store'
import type { Reading } from '../../core/table/shape/understand'
import type { ReadSettings } from '../../core/table/types'
import type { PieceReader } from './pieces'
import type { ReadOptions } from './readOptions'

/** Share of what is left of the progress bar that finding out the encoding takes, before the file is read again. */
const detecting = 0.4

/**
 * The records of an open file. It is read as UTF-8 at first, which needs one pass; where that fails, all of the
 * file is looked at for its encoding, and read again.
 */
export async function readText(
  file: FileHandle,
  pieces: PieceReader,
  path: string,
  options: ReadOptions,
): Promise<{ bytes: number; value: Reading }> {
  const fileName = basename(path)
  const stat = await file.stat()
  let done = 0
  /** Reports a pass over the file as the progress from where it stands up to `end`. */
  const progress = (end: number) => {
    const begin = done
    return (bytes: number) => {
      if (stat.size === 0) return
      done = begin + (end - begin) * Math.min(bytes / stat.size, 1)
      options.onProgress?.(done)
    }
  }

  const { settings = {}, onRecords } = options
  const read = (given: Encoding | null, trying: boolean) =>
    readAs(given, { fileName, settings, pieces, onBytes: progress(1), trying, onRecords })
  if (settings.encoding !== undefined) return read(settings.encoding, false)
  try {
    const { bytes, value, others } = await read(null, true)
    if (others.length === 0) return { bytes, value }
    const notes = [...value.notes, ...notesOn({ encoding: 'utf-8', certain: false, others })]
    return { bytes, value: { ...value, notes, otherEncodings: others } }
  } catch (error) {
    if (!(error instanceof NotPlainUtf8)) throw error
  }
  const found = await detect(fileName, pieces, progress(done + (1 - done) * detecting))
  const { bytes, value } = await read(found.encoding, false)
  const notes = [...value.notes, ...notesOn(found)]
  return { bytes, value: { ...value, notes, otherEncodings: found.certain ? [] : found.others } }
}

/** UTF-8 was tried and the file must be looked at. */
class NotPlainUtf8 extends Error {}

/** One way through the file. */
interface Pass {
  fileName: string
  settings: ReadSettings
  pieces: PieceReader
  onBytes: (bytes: number) => void
  /** What is not UTF-8 is no error yet. */
  trying: boolean
  onRecords: ReadOptions['onRecords']
}

/** @param given null: as the file's byte order mark says, or else UTF-8 */
async function readAs(
  given: Encoding | null,
  { fileName, settings, pieces, onBytes, onRecords, ...pass }: Pass,
): Promise<{ bytes: number; value: Reading; others: Encoding[] }> {
  let decoder: ReturnType<typeof createDecoder> | null = null
  let reader: ReturnType<typeof createTableReader> | null = null
  const store = new RecordStore(fileName)
  const take = onRecords?.()
  const taken = () => {
    take?.(store)
    if (take) store.clear()
  }
  let bytes = 0
  let { trying } = pass
  /** The few characters that are not ASCII, as long as they do not prove that this is UTF-8. */
  const evidence = createEvidence(() => undefined)
  for await (const piece of pieces.all(onBytes)) {
    if (decoder === null) {
      refuseKnownFormats(piece, fileName)
      const marked = encodingOfMark(piece)
      if (marked !== null) trying = false
      decoder = createDecoder(fileName, given ?? marked ?? 'utf-8')
      reader = createTableReader(fileName, { settings, source: decoder, store })
    }
    bytes += piece.length
    const text = decode(piece, decoder, trying)
    // ASCII, as most files are, has a character for each byte.
    if (trying && text.length < piece.length) {
      trying = !isProven(text)
      evidence.write(piece)
    }
    reader!.write(text)
    taken()
  }
  decoder ??= createDecoder(fileName, given ?? 'utf-8')
  reader ??= createTableReader(fileName, { settings, source: decoder, store })
  reader.write(decode(null, decoder, trying))
  const others = trying ? likelierThanUtf8(evidence.finish()) : []
  const value = reader.finishReading()
  taken()
  return { bytes, value, others }
}

/** So many characters of several bytes, and what does not fit afterwards is damage, not another encoding. */
const provingCharacters = 20

const isProven = (text: string): boolean =>
  (text.match(/[^\p{ASCII}]/gu) ?? []).length >= provingCharacters

/** Of all ways to look for a byte a Buffer's is the fastest. */
const hasNul = ({ buffer, byteOffset, length }: Uint8Array): boolean =>
  Buffer.from(buffer, byteOffset, length).includes(0)

function decode(
  piece: Uint8Array | null,
  decoder: ReturnType<typeof createDecoder>,
  trying: boolean,
): string {
  if (trying && piece !== null && hasNul(piece)) throw new NotPlainUtf8()
  try {
    return piece === null ? decoder.finish() : decoder.write(piece)
  } catch (error) {
    if (trying && error instanceof IsodenseError) throw new NotPlainUtf8()
    throw error
  }
}

async function detect(
  fileName: string,
  pieces: PieceReader,
  onBytes: (bytes: number) => void,
): Promise<Detection> {
  const detector = createDetector(fileName)
  for await (const piece of pieces.all(onBytes)) detector.write(piece)
  return detector.finish()
}

function notesOn({ encoding, certain, others, mixed }: Omit<Detection, 'bom'>): string[] {
  if (mixed) {
    return [
      `Parts of the file are in UTF-8 and parts are not; it was read as ${encodingLabels[encoding]}, and “${mixed.text}” became “${mixed.readAs}”. Check its texts.`,
    ]
  }
  if (certain || others.length === 0) return []
  const names = others.map((other) => encodingLabels[other])
  return [
    `The file says nothing of its encoding; it was read as ${encodingLabels[encoding]}, and could also be ${names.join(' or ')}.`,
  ]
}
