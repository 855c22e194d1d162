import { basename } from 'node:path'
import type { ReadSettings } from '../core/table/types'
import type { ImportPreview } from '../shared/importPreview'
import { attempt, encodingsToShow, failedPreview, importPreview } from './answers/importPreview'
import { detectHead, readHead, readingOfHead, type Head } from './files/readHead'
import { tellingBytes } from './files/tellingBytes'
import { sameRecords, type LoadedTable } from './loadedTable'
import { partOf } from './previewPart'
import type { ReportProgress } from './progress'
import { pathsOf, type Origin } from './sources'

interface Context {
  signal?: AbortSignal | undefined
  onProgress?: ReportProgress | undefined
}

type ReadAll = (paths: string[], settings: ReadSettings, context: Context) => Promise<Origin>

/** Looks at files with settings that are being tried. */
export class Previews {
  /** The sheets that were read last for a look: they cannot be read in part. */
  #sheets: { key: string; origin: Promise<Origin> } | null = null

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
    const part = same ? { origin, complete: true } : partOf(origin)
    const source = {
      ...{ fileName: basename(path), settings, origin: part.origin },
      part: part.complete ? null : ('beginning' as const),
      known: same ? loaded : undefined,
    }
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
    const head = await readHead(path)
    if (head.kind !== 'text') {
      const { origin, complete } = partOf(await this.#sheetsOf(paths, settings, context))
      const part = complete ? null : ('beginning' as const)
      return importPreview({ fileName, settings, origin, part }, [])
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
    const part = paths.length > 1 ? 'firstFile' : head.complete ? null : 'beginning'
    const source = { fileName, settings, origin: { path, reading: read.value }, part } as const
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

  #sheetsOf(paths: string[], settings: ReadSettings, context: Context): Promise<Origin> {
    const key = JSON.stringify([paths, settings.sheet])
    if (this.#sheets?.key === key) return this.#sheets.origin
    const origin = this.readAll(paths, settings, context)
    const mine = { key, origin }
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
