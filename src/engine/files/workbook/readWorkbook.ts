import { IsodenseError } from '../../../core/errors'
import type { RandomAccess } from '../randomAccess'
import { cellsInBatch, type SheetInfo, type SheetRecord } from '../sheetRecords'
import { headerRows, repeatMergedHeaders } from './mergedHeaders'
import { shortName, type Parts } from './parts'
import { otherDocument } from './refusals'
import { refuseOtherKinds } from './otherKinds'
import { readSharedStrings } from './sharedStrings'
import { createSheetCells } from './sheetCells'
import { readStyles } from './styles'
import { createSurvey, type Survey } from './surveySheet'
import { readWorkbookPart, type SheetPart } from './workbookPart'
import { createWorkbookNotes } from './workbookNotes'
import { readXml } from './xml/readXml'
import { readDirectory, type ZipEntry } from './zip/directory'
import { entryBytes } from './zip/entryBytes'
import { zipLimits } from './zip/limits'

export interface WorkbookOptions {
  /** Name of the sheet to be read; of the others the one with the most cells is taken. */
  sheet?: string | undefined
  onProgress?: ((fraction: number) => void) | undefined
}

export interface WorkbookReading {
  sheets: SheetInfo[]
  sheet: string
  records: AsyncGenerator<SheetRecord[], void>
  /** Complete when the records have ended. */
  notes(): string[]
}

/** How much of the time goes into looking over the sheets. */
const surveyShare = 0.2
/** What is looked over to choose a sheet; those that come later count as empty. */
const surveyedBytes = 2 ** 31

/**
 * Reads the cells of one sheet as text.
 * @throws IsodenseError FileUnreadable, TableTooLarge, SettingInvalid (no such sheet)
 */
export async function readWorkbook(
  file: RandomAccess,
  fileName: string,
  { sheet: wanted, onProgress }: WorkbookOptions = {},
): Promise<WorkbookReading> {
  await refuseOtherKinds(file, fileName)
  const parts: Parts = { file, fileName, entries: await readDirectory(file, fileName) }
  const workbook = await readWorkbookPart(parts)
  const surveys = await surveySheets(parts, workbook.sheets, wanted, onProgress)
  const sheet = chooseSheet(workbook.sheets, surveys, wanted, fileName)
  const survey = surveys.get(sheet.entry)!
  const notes = createWorkbookNotes()
  const [strings, styles] = [
    await readSharedStrings(parts, workbook.strings),
    await readStyles(parts, workbook.styles),
  ]
  const cells = createSheetCells({ fileName, strings, styles, date1904: workbook.date1904, notes })

  async function* pieces(): AsyncGenerator<SheetRecord[], void> {
    const bytes = entryBytes(file, fileName, sheet.entry, {
      limit: zipLimits.sheetBytes,
      onProgress: (fraction) => onProgress?.(surveyShare + (1 - surveyShare) * fraction),
    })
    for await (const _ of readXml(bytes, { fileName, name: shortName(sheet.entry) }, cells)) {
      void _
      yield cells.take()
    }
    yield cells.take()
  }

  return {
    sheets: workbook.sheets.map(({ name, hidden, entry }) => {
      return { name, hidden, rows: surveys.get(entry)?.rows ?? null }
    }),
    sheet: sheet.name,
    records: batches(pieces(), (records) => repeatMergedHeaders(records, survey.merges)),
    notes: notes.list,
  }
}

async function surveySheets(
  parts: Parts,
  sheets: SheetPart[],
  wanted: string | undefined,
  onProgress: WorkbookOptions['onProgress'],
): Promise<Map<ZipEntry, Survey>> {
  const surveys = new Map<ZipEntry, Survey>()
  const surveyed = sheets.filter(({ name }) => wanted === undefined || name === wanted)
  let bytes = 0
  for (const [i, { entry }] of surveyed.entries()) {
    if (surveys.has(entry) || bytes > surveyedBytes) continue
    const survey = createSurvey()
    const done = (fraction: number) =>
      onProgress?.((surveyShare * (i + fraction)) / surveyed.length)
    const options = { limit: zipLimits.sheetBytes, onProgress: done }
    for await (const piece of entryBytes(parts.file, parts.fileName, entry, options)) {
      bytes += piece.length
      survey.write(piece)
    }
    surveys.set(entry, survey.finish())
  }
  return surveys
}

function chooseSheet(
  sheets: SheetPart[],
  surveys: Map<ZipEntry, Survey>,
  wanted: string | undefined,
  fileName: string,
): SheetPart {
  if (sheets.length === 0) throw otherDocument(fileName, 'a workbook without any sheet of cells')
  if (wanted !== undefined) {
    const found = sheets.find(({ name }) => name === wanted)
    if (found) return found
    const names = sheets.slice(0, 20).map(({ name }) => `“${name}”`)
    throw new IsodenseError(
      'SettingInvalid',
      `${fileName} has no sheet “${wanted}”. It has ${names.join(', ')}${sheets.length > names.length ? ' and others' : ''}.`,
    )
  }
  const cellsOf = ({ entry }: SheetPart) => surveys.get(entry)?.cells ?? 0
  const most = (some: SheetPart[]) =>
    some.reduce<SheetPart | null>((best, sheet) => (best && cellsOf(best) >= cellsOf(sheet) ? best : sheet), null) // prettier-ignore
  const visible = most(sheets.filter(({ hidden }) => !hidden))
  if (visible && cellsOf(visible) > 0) return visible
  const hidden = most(sheets.filter((sheet) => sheet.hidden))
  return hidden && (!visible || cellsOf(hidden) > 0) ? hidden : visible!
}

/** Batches of one size from pieces of any; the first rows go through `asHeader` together. */
async function* batches(
  pieces: AsyncIterable<SheetRecord[]>,
  asHeader: (records: SheetRecord[]) => SheetRecord[],
): AsyncGenerator<SheetRecord[], void> {
  let waiting: SheetRecord[] = []
  let cells = 0
  let first = true
  const batch = (): SheetRecord[] => {
    const all = first ? [...asHeader(waiting.slice(0, headerRows)), ...waiting.slice(headerRows)] : waiting // prettier-ignore
    first = false
    waiting = []
    cells = 0
    return all
  }
  for await (const piece of pieces) {
    for (const record of piece) {
      waiting.push(record)
      cells += record.cells.length
      if (cells < cellsInBatch || (first && waiting.length < headerRows)) continue
      yield batch()
    }
  }
  if (waiting.length > 0) yield batch()
}
