import { readFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createXmlScanner } from '../../../src/engine/files/workbook/xml/scanner'
import {
  bookParts,
  cellsOf,
  readAll,
  workbook,
  zip,
  type BookParts,
  type ZipPart,
} from './workbookFile'

/** A workbook of one sheet, one part of which is replaced. */
function spoilt(name: string, content: string | Uint8Array, book?: BookParts): Buffer {
  const parts = bookParts(book ?? { sheets: { S: '<row><c t="s"><v>0</v></c></row>' }, strings: '<si><t>a</t></si>' }) // prettier-ignore
  return zip(parts.map((part): ZipPart => (part.name === name ? { name, content } : part)))
}
const sheetPart = 'xl/worksheets/sheet1.xml'
const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`

const damagedBy = (what: string) => ({
  name: 'IsodenseError',
  code: 'FileUnreadable',
  message: `book.xlsx is damaged: ${what}. Open it in the program that made it and save it again, or save it as CSV.`,
})

test.each([
  [
    'row 400 000 000',
    '<row r="400000000"/>',
    'it names row 400000000, and a sheet has at most 1048576',
  ],
  ['row −1', '<row r="-1"/>', 'row -1 follows row 0'],
  ['rows that run back', '<row r="5"/><row r="4"/>', 'row 4 follows row 5'],
  [
    'a column beyond XFD',
    '<row r="1"><c r="XFE1"><v>1</v></c></row>',
    'row 1 has a cell beyond column XFD, the last of a sheet',
  ],
  ['a cell of another row', '<row r="1"><c r="A2"><v>1</v></c></row>', 'row 1 has a cell “A2”'],
  [
    'a cell with a strange name',
    '<row r="1"><c r="1A"><v>1</v></c></row>',
    'row 1 has a cell “1A”',
  ],
  [
    'a cell that is there twice',
    '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
    'cell A1 is there twice',
  ],
  [
    'a text that is not there',
    '<row r="1"><c r="A1" t="s"><v>7</v></c></row>',
    'the text of cell A1 is missing',
  ],
  [
    'an entity of its own',
    '<row r="1"><c r="A1" t="str"><v>&lol;</v></c></row>',
    'its part “sheet1.xml” uses an unknown entity',
  ],
  [
    'tags that cross',
    '<row r="1"><c></row></c>',
    'its part “sheet1.xml” is not XML: </row> closes nothing',
  ],
  ['a tag in a tag', '<row r="1"<c/></row>', 'its part “sheet1.xml” is not XML'],
])('%s ends in a clear message', async (_, rows, what) => {
  // prettier-ignore
  await expect(cellsOf(rows)).rejects.toMatchObject(damagedBy(what))
})

test.each([
  [
    'is cut off in a tag',
    '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A',
    'is cut off',
  ],
  [
    'is cut off between tags',
    '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>',
    'is cut off',
  ],
  ['is empty', '', 'is empty'],
  ['is no XML', 'PK nonsense', 'is not XML'],
  ['is nested without end', '<a>'.repeat(1000), 'is nested too deeply'],
  [
    'is in UTF-16',
    Buffer.from('\uFEFF<worksheet/>', 'utf16le'),
    'is written in UTF-16, not in UTF-8',
  ],
  [
    'is in Latin 1',
    '<?xml version="1.0" encoding="ISO-8859-1"?><worksheet/>',
    'is written in ISO-8859-1, not in UTF-8',
  ],
  [
    'has bytes that are no text',
    Buffer.from([...Buffer.from('<worksheet>'), 0xff, 0xfe, 0x3c]),
    'is not text',
  ],
  [
    'has entities that expand (billion laughs)',
    '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>',
    'has a document type declaration, which no workbook has',
  ],
])('a sheet that %s is refused', async (_, content, what) => {
  // prettier-ignore
  await expect(readAll(spoilt(sheetPart, content))).rejects.toMatchObject(damagedBy(`its part “sheet1.xml” ${what}`)) // prettier-ignore
})

test('what unpacks to far more than its size is refused before it is read', async () => {
  const bomb = sheet(`<row><c t="str"><v>${' '.repeat(80 * 2 ** 20)}</v></c></row>`)
  await expect(readAll(spoilt(sheetPart, bomb))).rejects.toMatchObject({
    code: 'TableTooLarge',
    message: 'book.xlsx is too large: its part “xl/worksheets/sheet1.xml” unpacks to more than 250 times its size, as no table does.', // prettier-ignore
  })
  await expect(readAll(spoilt('xl/styles.xml', `<a>${`<b c="${' '.repeat(2 ** 20)}"/>`.repeat(70)}</a>`))).rejects.toMatchObject({ code: 'TableTooLarge' }) // prettier-ignore
})

test('a size that is declared falsely is found out', async () => {
  const parts = bookParts({ sheets: { S: '' } })
  const lying = zip(parts.map((part) => (part.name === sheetPart ? { ...part, declaredSize: 5 } : part))) // prettier-ignore
  await expect(readAll(lying)).rejects.toMatchObject(damagedBy('its part “xl/worksheets/sheet1.xml” has a wrong checksum')) // prettier-ignore
})

test('a text of many megabytes without an end is refused, not collected', () => {
  const scanner = createXmlScanner({})
  scanner.write('<a>')
  expect(() => {
    for (let i = 0; i < 100; i++) scanner.write('x'.repeat(100_000))
  }).toThrow('has a text of more than four million characters')
})

test('a sheet whose rows are wide and empty is refused at the limit of cells', async () => {
  const rows = Array.from({ length: 3100 }, (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`) // prettier-ignore
  await expect(cellsOf(rows.join(''))).rejects.toMatchObject({ code: 'TableTooLarge' })
}, 60_000)

test('10 000 sheets are refused, and 1 000 that are one part are looked over once', async () => {
  const relationship = '<Relationships><Relationship Id="a" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>' // prettier-ignore
  const book = (count: number) => {
    const tags = Array.from({ length: count }, (_, i) => `<sheet name="${i}" r:id="a"/>`).join('')
    const parts = bookParts({ sheets: { S: '<row><c><v>1</v></c></row>' } })
    return zip(
      parts.map(({ name, content }): ZipPart => {
        if (name === 'xl/workbook.xml') return { name, content: `<workbook><sheets>${tags}</sheets></workbook>` } // prettier-ignore
        return { name, content: name.includes('workbook.xml.rels') ? relationship : content }
      }),
    )
  }
  await expect(readAll(book(10_000))).rejects.toMatchObject({ code: 'TableTooLarge' })
  expect((await readAll(book(1000))).sheets).toHaveLength(1000)
})

test('relationships cannot lead out of the file', async () => {
  const target = (attributes: string) =>
    spoilt('xl/_rels/workbook.xml.rels', `<Relationships><Relationship Id="rId1" Type="x/worksheet" ${attributes}/></Relationships>`) // prettier-ignore
  await expect(readAll(target('Target="../../../../../../etc/passwd"'))).rejects.toMatchObject(damagedBy('its part “etc/passwd” is missing')) // prettier-ignore
  await expect(readAll(target('Target="file:///etc/passwd" TargetMode="External"'))).rejects.toMatchObject(damagedBy('the sheet “S” is missing')) // prettier-ignore
})

test('a workbook that is cut off is refused wherever it ends', async () => {
  const bytes = workbook({ sheets: { S: '<row><c><v>1</v></c></row>' } })
  for (let length = 1; length < bytes.length; length += 11) {
    await expect(readAll(bytes.subarray(0, length))).rejects.toMatchObject({ name: 'IsodenseError' }) // prettier-ignore
  }
})

test('a changed byte in a packed sheet never passes for another number', async () => {
  const rows = Array.from({ length: 50 }, (_, i) => `<row><c><v>${i * 1.25}</v></c></row>`).join('')
  const bytes = workbook({ sheets: { S: rows } })
  const packed = deflateRawSync(Buffer.from(bookParts({ sheets: { S: rows } }).at(-1)!.content))
  const start = bytes.indexOf(packed)
  expect(start).toBeGreaterThan(0)
  for (let i = 0; i < packed.length; i += 3) {
    const changed = Buffer.from(bytes)
    changed[start + i] ^= 1
    await expect(readAll(changed)).rejects.toMatchObject({ name: 'IsodenseError' })
  }
})

test.each([
  [
    'an old workbook',
    readFileSync('tests/golden/workbooks/small.xls'),
    'book.xlsx is a workbook of an old Excel (.xls), which cannot be read here. Open it in Excel or LibreOffice and save it as .xlsx or CSV.',
  ],
  [
    'an OpenDocument sheet',
    readFileSync('tests/golden/workbooks/small.ods'),
    'book.xlsx is an OpenDocument file (.ods), which cannot be read here. Open it in LibreOffice and save it as .xlsx or CSV.',
  ],
  [
    'a binary workbook',
    zip([
      {
        name: '_rels/.rels',
        content:
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
      },
    ]),
    'book.xlsx is a binary workbook (.xlsb), which cannot be read here. Open it in Excel or LibreOffice and save it as .xlsx or CSV.',
  ],
  [
    'a workbook with a password',
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(1000),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]),
    'book.xlsx is protected with a password, which cannot be read here. Open it in Excel, remove the password (File, Info, Protect Workbook), and save it again.',
  ],
  [
    'a Word document',
    zip([
      {
        name: '_rels/.rels',
        content:
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
      },
    ]),
    'book.xlsx is a Word document, which cannot be read here. Choose a workbook (.xlsx), or save the table as CSV.',
  ],
  [
    'an archive of other files',
    zip([{ name: 'a.csv', content: 'a,b' }]),
    'book.xlsx is a zip archive without a workbook, which cannot be read here. Unpack it and open the files in it.',
  ],
])('%s is refused by name', async (_, bytes, message) => {
  // prettier-ignore
  await expect(readAll(bytes)).rejects.toMatchObject({ code: 'FileUnreadable', message })
})
