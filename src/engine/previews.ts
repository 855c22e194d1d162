import { basename } from 'node:path'
import { RecordStore } from '../core/table/records/store'
import type { Reading } from '../core/table/shape/understand'
import type { ReadSettings } from '../core/table/types'
import type { ImportPreview } from '../shared/importPreview'
import { attempt, encodingsToShow, failedPreview, importPreview } from './answers/importPreview'
import { detectHead, readHead, readingOfHead, type Head } from './files/readHead'
import { tellingBytes } from './files/tellingBytes'
import { sameRecords, type LoadedTable } from './loadedTable'

/** So many cells are understood within the tenth of a second that a control may take. */
const mostCells = 30_000

type ReadSheet = (path: string, settings: ReadSettings) => Promise<Reading>

/** Looks at files with settings that are being tried. */
export class Previews {
  /** The sheet that was read last for a look: it cannot be read in part. */
  #sheet: { path: string; sheet: string | undefined; reading: Promise<Reading> } | null = null

  /** Where the file that was looked at last tells its encoding. */
  #far: { path: string; bytes: Uint8Array | null } | null = null

  constructor(private readonly readSheet: ReadSheet) {}

  /** A table in memory; of a large one its beginning, unless nothing differs from how it was read. */
  async ofTable(loaded: LoadedTable, settings: ReadSettings): Promise<ImportPreview> {
    const { path, reading } = loaded
    const fileName = basename(path)
    if (!sameRecords(loaded.settings, settings)) {
      return this.ofFile(path, settings, loaded)
    }
    const same = JSON.stringify(loaded.settings) === JSON.stringify(settings)
    const head = same ? null : headOf(reading)
    const source = {
      ...{ fileName, settings, reading: head?.reading ?? reading },
      complete: head?.complete ?? true,
      known: same ? loaded : undefined,
    }
    return importPreview(source, await this.#encodings(loaded, settings))
  }

  /** @throws IsodenseError FileNotFound, FileUnreadable, and what the readers of workbooks throw */
  async ofFile(path: string, settings: ReadSettings, loaded?: LoadedTable): Promise<ImportPreview> {
    const fileName = basename(path)
    const head = await readHead(path)
    if (head.kind !== 'text') {
      const { reading, complete } = headOf(await this.#sheetOf(path, settings))
      return importPreview({ fileName, settings, reading, complete }, [])
    }
    const detected = attempt(() => encodingOf(path, head, settings, loaded))
    if ('problem' in detected) {
      return failedPreview(fileName, settings, detected.problem, encodingsToShow(head.bytes, false))
    }
    const { encoding, certain } = detected.value
    // What could not be opened may have failed far from its beginning.
    const far = loaded ? null : await this.#farBytes(path, head)
    const shown = far ? encodingsToShow(far, false) : encodingsToShow(head.bytes, certain)
    const read = attempt(() => readingOfHead(path, head, encoding, settings))
    if ('problem' in read) return failedPreview(fileName, settings, read.problem, shown)
    const source = { fileName, settings, reading: read.value, complete: head.complete }
    const preview = importPreview(source, shown)
    const fits = shown.every((other) => other.encoding !== encoding || other.fails === null)
    if (fits || preview.problem !== null) return preview
    const problem = `Further down, ${fileName} holds bytes that do not fit this encoding.`
    return { ...preview, problem }
  }

  async #farBytes(path: string, head: Head): Promise<Uint8Array | null> {
    if (this.#far?.path === path) return this.#far.bytes
    const bytes = await tellingBytes(path, head)
    this.#far = { path, bytes }
    return bytes
  }

  async #encodings(loaded: LoadedTable, settings: ReadSettings) {
    const doubtful = loaded.reading.otherEncodings?.length || settings.encoding !== undefined
    if (!doubtful || loaded.reading.sheets) return []
    return encodingsToShow((await readHead(loaded.path)).bytes, false)
  }

  #sheetOf(path: string, settings: ReadSettings): Promise<Reading> {
    const { sheet } = settings
    if (this.#sheet?.path === path && this.#sheet.sheet === sheet) return this.#sheet.reading
    const reading = this.readSheet(path, settings)
    this.#sheet = { path, sheet, reading }
    reading.catch(() => (this.#sheet = null))
    return reading
  }

  /** A file was opened or changed: what was read for a look is not kept beside it. */
  forget(): void {
    this.#sheet = null
    this.#far = null
  }
}

/** What was said; else as all of the file was read, which its beginning alone might not tell. */
function encodingOf(path: string, head: Head, settings: ReadSettings, loaded?: LoadedTable) {
  if (settings.encoding !== undefined) return { encoding: settings.encoding, certain: false }
  if (loaded && loaded.settings.encoding === undefined) {
    const { reading } = loaded
    const { encoding } = reading.dialect
    return { encoding, certain: (reading.otherEncodings ?? []).length === 0 }
  }
  return detectHead(path, head)
}

/** The beginning of what was read, where all of it would take too long. */
function headOf(reading: Reading): { reading: Reading; complete: boolean } {
  const { store } = reading
  let cells = 0
  let end = 0
  while (end < store.length && cells < mostCells) cells += store.width(end++)
  if (end === store.length) return { reading, complete: true }
  const head = new RecordStore(reading.fileName)
  for (let record = 0; record < end; record++) head.add(store.cells(record), store.line(record))
  return { reading: { ...reading, store: head }, complete: false }
}
