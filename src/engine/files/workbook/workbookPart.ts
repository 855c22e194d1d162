import { posix } from 'node:path'
import {
  damaged,
  noWorkbook,
  otherDocument,
  binaryWorkbook,
  openDocument,
  tooLarge,
} from './refusals'
import { findPart, readPart, relationshipsOf, requiredPart, type Parts } from './parts'
import { attribute, isOn, prefixedAttribute } from './xml/text'
import type { ZipEntry } from './zip/directory'

export interface SheetPart {
  name: string
  hidden: boolean
  entry: ZipEntry
}

export interface WorkbookPart {
  /** Sheets with cells, in the order of the tabs; not sheets that are one chart. */
  sheets: SheetPart[]
  date1904: boolean
  strings: ZipEntry | undefined
  styles: ZipEntry | undefined
}

const mostSheets = 1000

/** Finds the sheets of a workbook. @throws IsodenseError FileUnreadable for every other kind of archive */
export async function readWorkbookPart(parts: Parts): Promise<WorkbookPart> {
  const name = await workbookName(parts)
  const relationships = await relationshipsOf(parts, name)
  const listed: { name: string; hidden: boolean; id: string }[] = []
  let date1904 = false
  let root = ''
  await readPart(parts, requiredPart(parts, name), {
    open(tag, attributes) {
      root ||= tag
      if (tag === 'workbookPr') date1904 = isOn(attribute(attributes, 'date1904'))
      if (tag !== 'sheet') return
      if (listed.length === mostSheets) throw tooLarge(parts.fileName, `it has more than ${mostSheets} sheets`) // prettier-ignore
      const [sheet, state] = [attribute(attributes, 'name'), attribute(attributes, 'state')]
      const id = prefixedAttribute(attributes, 'id') ?? ''
      listed.push({ name: sheet ?? '', hidden: state === 'hidden' || state === 'veryHidden', id })
    },
  })
  if (root !== 'workbook') throw damaged(parts.fileName, 'its list of sheets is missing')
  const sheets = listed.flatMap(({ id, ...sheet }) => {
    const target = relationships.get(id)
    if (!target) throw damaged(parts.fileName, `the sheet “${sheet.name.slice(0, 80)}” is missing`)
    if (target.kind !== 'worksheet') return []
    return [{ ...sheet, entry: requiredPart(parts, target.target) }]
  })
  const only = (kind: string) => {
    const found = [...relationships.values()].find((relationship) => relationship.kind === kind)
    return found && findPart(parts, found.target)
  }
  return { sheets, date1904, strings: only('sharedStrings'), styles: only('styles') }
}

/** The main part of the archive, which says what kind of document it is. */
async function workbookName(parts: Parts): Promise<string> {
  const { fileName } = parts
  const root = [...(await relationshipsOf(parts, '')).values()]
  const name = root.find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml'
  if (/\.bin$/i.test(name)) throw binaryWorkbook(fileName)
  if (name.startsWith('word/')) throw otherDocument(fileName, 'a Word document')
  if (name.startsWith('ppt/')) throw otherDocument(fileName, 'a PowerPoint presentation')
  if (findPart(parts, name)) return name
  if (findPart(parts, 'xl/workbook.bin')) throw binaryWorkbook(fileName)
  if (findPart(parts, 'content.xml')) throw openDocument(fileName)
  if (findPart(parts, 'Index/Document.iwa')) throw otherDocument(fileName, 'a document of Apple’s Numbers, Pages or Keynote') // prettier-ignore
  if (root.length > 0) throw damaged(fileName, `its part “${posix.basename(name)}” is missing`)
  throw noWorkbook(fileName)
}
