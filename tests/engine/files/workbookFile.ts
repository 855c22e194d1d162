import { crc32, deflateRawSync } from 'node:zlib'
import { readWorkbook, type WorkbookOptions } from '../../../src/engine/files/workbook/readWorkbook'
import { inMemory } from '../../../src/engine/files/randomAccess'

export interface ZipPart {
  name: string
  content: string | Uint8Array
  /** What the archive says that it unpacks to. */
  declaredSize?: number
}

/** A zip archive, part by part. */
export function zip(parts: ZipPart[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, declaredSize } of parts) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const sizes = Buffer.alloc(12)
    sizes.writeUInt32LE(crc32(bytes), 0)
    sizes.writeUInt32LE(packed.length, 4)
    sizes.writeUInt32LE(declaredSize ?? bytes.length, 8)
    const nameBytes = Buffer.from(name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    sizes.copy(local, 14)
    local.writeUInt16LE(nameBytes.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    sizes.copy(entry, 16)
    entry.writeUInt16LE(nameBytes.length, 28)
    entry.writeUInt32LE(offset, 42)
    locals.push(local, nameBytes, packed)
    directory.push(entry, nameBytes)
    offset += 30 + nameBytes.length + packed.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, list, end])
}

const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
const transitional = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface BookParts {
  /** What stands in each sheet's `sheetData`, by name; `hidden:` before a name hides it. */
  sheets: Record<string, string>
  strings?: string
  /** `formatCode` of the cell styles 1, 2, …, or the id of a built-in format. */
  formats?: (string | number)[]
  /** Behind the `sheetData` of each sheet. */
  behind?: string
  date1904?: boolean
  strict?: boolean
}

/** The parts of a workbook, to be spoilt before they are packed. */
export function bookParts(book: BookParts): ZipPart[] {
  const base = book.strict ? strict : transitional
  const relationship = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${base}/${kind}" Target="${target}"/>`
  const relationships = (inside: string) => `<Relationships>${inside}</Relationships>`
  const names = Object.keys(book.sheets)
  const formats = book.formats ?? []
  const codes = formats.map((code, i) => (typeof code === 'number' ? '' : `<numFmt numFmtId="${200 + i}" formatCode="${code.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"/>`)) // prettier-ignore
  const xfs = formats.map((code, i) => `<xf numFmtId="${typeof code === 'number' ? code : 200 + i}"/>`) // prettier-ignore
  const sheetTag = (name: string, i: number) =>
    `<sheet name="${name.replace('hidden:', '')}" sheetId="${i + 1}" r:id="rId${i + 1}"${name.startsWith('hidden:') ? ' state="hidden"' : ''}/>`
  return [
    { name: '_rels/.rels', content: relationships(relationship('r', 'officeDocument', 'xl/workbook.xml')) }, // prettier-ignore
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="x"><workbookPr date1904="${book.date1904 ? 1 : 0}"/><sheets>${names.map(sheetTag).join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationships(
        names.map((_, i) => relationship(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('') + // prettier-ignore
          relationship('s', 'sharedStrings', 'sharedStrings.xml') +
          relationship('f', 'styles', '/xl/styles.xml'),
      ),
    },
    { name: 'xl/sharedStrings.xml', content: `<sst>${book.strings ?? ''}</sst>` },
    {
      name: 'xl/styles.xml',
      content: `<styleSheet><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${xfs.join('')}</cellXfs></styleSheet>`,
    },
    ...names.map((name, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      content: `<?xml version="1.0" encoding="UTF-8"?><worksheet><sheetData>${book.sheets[name]}</sheetData>${book.behind ?? ''}</worksheet>`,
    })),
  ]
}

export const workbook = (book: BookParts) => zip(bookParts(book))

/** Everything that reading a workbook gives. */
export async function readAll(bytes: Uint8Array, options: WorkbookOptions = {}) {
  const reading = await readWorkbook(inMemory(bytes, 'book.xlsx'), 'book.xlsx', options)
  const records: { cells: string[]; line: number }[] = []
  for await (const batch of reading.records) records.push(...batch)
  return { ...reading, records, notes: reading.notes() }
}

/** The cells of the one sheet of a workbook with these rows. */
export async function cellsOf(rows: string, more: Omit<BookParts, 'sheets'> = {}) {
  const { records, notes } = await readAll(workbook({ sheets: { S: rows }, ...more }))
  return { cells: records.map(({ cells }) => cells), lines: records.map(({ line }) => line), notes }
}
