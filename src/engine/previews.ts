import { basename } from 'node:path'
import type { Reading } from '../core/table/shape/understand'
import type { ReadSettings } from '../core/table/types'
import type { ImportPreview } from '../shared/importPreview'
import { attempt, encodingsToShow, failedPreview, importPreview } from './answers/importPreview'
import { isFolder } from './files/isFolder'
import { detectHead, readHead, readingOfHead, type Head } from './files/readHead'
import { readWindow } from './files/readWindow'
import { tellingBytes } from './files/tellingBytes'
import { sameRecords, type LoadedTable } from './loadedTable'
import { linesAbove, linesBelow, partOf } from './previewPart'
import type { ReportProgress } from './progress'
import { pathsOf, type Origin } from './sources'

interface Context {
  signal?: AbortSignal | undefined
  onProgress?: ReportProgress | undefined
}

type ReadAll = (paths: string[], settings: ReadSettings, context: Context) => Promise<Origin>

/** Looks at files with settings that are being tried. */
export class Previews {
  /** The sheets, or images, that were read last for a look: they cannot be read in part. */
  #sheets: { key: string; origin: Promise<Origin>; signal: AbortSignal | undefined } | null = null

  /** Where the file that was looked at last tells its encoding. */
  #far: { path: string; bytes: Uint8Array | null } | null = null

  constructor(private readonly readAll: ReadAll) {}

  /** A table in memory; of a large one its beginning, unless nothing differs from how it was read. */
  async ofTable(
    loaded: LoadedTable,
    settings: ReadSettings,
    context: Context = {},
  ): Promise<ImportPreview> {
    const { path, reading, stack } = loaded
    if (!sameRecords(loaded.settings, settings)) {
      return this.ofFile(pathsOf(loaded), settings, context, loaded)
    }
    const same = JSON.stringify(loaded.settings) === JSON.stringify(settings)
    const origin: Origin = { path, reading, ...(stack && { stack }) }
    const whole = same || reading.images !== undefined
    const looked = whole ? { origin, part: null } : partOf(origin, settings.headerLine)
    const known = same ? loaded : undefined
    const source = { fileName: basename(path), settings, ...looked, known }
    return importPreview(source, await this.#encodings(loaded, settings))
  }

  /**
   * @param paths of several text files the first one is looked at
   * @throws IsodenseError FileNotFound, FileUnreadable, Cancelled, and what the readers of workbooks throw
   */
  async ofFile(
    paths: string[],
    settings: ReadSettings,
    context: Context = {},
    loaded?: LoadedTable,
  ): Promise<ImportPreview> {
    const [path] = paths
    const fileName = basename(path)
    if (await isFolder(path)) {
      const origin = await this.#sheetsOf(paths, settings, context)
      return importPreview({ fileName, settings, origin, part: null }, [])
    }
    const head = await readHead(path)
    if (head.kind !== 'text') {
      const origin = await this.#sheetsOf(paths, settings, context)
      return importPreview({ fileName, settings, ...partOf(origin, settings.headerLine) }, [])
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
    const further = await linesFurtherDown(path, head, { reading: read.value, settings, context })
    if (further !== null && 'problem' in further)
      return failedPreview(fileName, settings, further.problem, shown)
    const reading = further?.value ?? read.value
    const ofFirst = head.complete ? null : further === null ? 'beginning' : 'lines'
    const part = paths.length > 1 ? 'firstFile' : ofFirst
    const preview = importPreview({ fileName, settings, origin: { path, reading }, part }, shown)
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
    if (!doubtful || loaded.reading.sheets || loaded.reading.images) return []
    return encodingsToShow((await readHead(loaded.path)).bytes, false)
  }

  #sheetsOf(paths: string[], settings: ReadSettings, context: Context): Promise<Origin> {
    const key = JSON.stringify([paths, settings.sheet])
    if (this.#sheets?.key === key && !this.#sheets.signal?.aborted) return this.#sheets.origin
    const origin = this.readAll(paths, settings, context)
    const mine = { key, origin, signal: context.signal }
    this.#sheets = mine
    origin.catch(() => {
      if (this.#sheets === mine) this.#sheets = null
    })
    return origin
  }

  /** A file was opened or changed: what was read for a look is not kept beside it. */
  forget(): void {
    this.#sheets = null
    this.#far = null
  }
}

/** The records around the line of the header, where that lies behind the file's beginning; null where it does not. */
async function linesFurtherDown(
  path: string,
  head: Head,
  { reading, settings, context }: { reading: Reading; settings: ReadSettings; context: Context },
): Promise<{ value: Reading } | { problem: string } | null> {
  const { store, dialect } = reading
  const { headerLine } = settings
  const last = store.length === 0 ? 0 : store.line(store.length - 1)
  if (headerLine === undefined || head.complete || headerLine + linesBelow <= last) return null
  const { encoding, delimiter, quote, escape } = dialect
  const { signal, onProgress } = context
  const found = await readWindow(path, {
    ...{ line: Math.max(1, headerLine - linesAbove), encoding, signal },
    onProgress: (fraction) => onProgress?.({ step: 'reading', fraction }),
  })
  if ('lastLine' in found) {
    const problem = `There is no line ${headerLine} with a header: the last line is ${found.lastLine}.`
    return { problem }
  }
  // How cells are parted is told by the beginning of the file.
  const asAbove = { ...settings, delimiter, quote, escape }
  return attempt(() => readingOfHead(path, found, encoding, asAbove))
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
