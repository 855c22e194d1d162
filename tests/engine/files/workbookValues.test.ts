import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cellsOf, readAll, workbook } from './workbookFile'

type Expected = string | { number: string }
interface Golden {
  sheet: string
  records: { line: number; cells: Expected[] }[]
}

describe('every cell is the one that the program wrote', () => {
  test.each(['openpyxl', 'libreoffice', 'xlsxwriter'])('%s', async (name) => {
    const golden = `tests/golden/workbooks/${name}`
    const expected = JSON.parse(readFileSync(`${golden}.json`, 'utf8')) as Golden
    const read = await readAll(readFileSync(`${golden}.xlsx`))
    expect(read.sheet).toBe(expected.sheet)
    // Numbers: the text that JavaScript gives the double which Python wrote.
    const trimmed = expected.records.map(({ line, cells }) => {
      const texts = cells.map((cell) =>
        typeof cell === 'string' ? cell : String(Number(cell.number)),
      )
      while (texts.at(-1) === '') texts.pop()
      return { line, cells: texts }
    })
    expect(read.records).toEqual(trimmed)
  })
})

test('of the visible sheets the one with the most cells is read, a hidden one only if there is nothing else', async () => {
  const one = '<row><c><v>1</v></c></row>'
  const three = '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'
  const read = await readAll(workbook({ sheets: { Cover: one, Data: three, 'hidden:Raw': three + '<row><c><v>1</v></c></row>' } })) // prettier-ignore
  expect(read.sheet).toBe('Data')
  expect(read.sheets).toEqual([
    { name: 'Cover', hidden: false, rows: 1 },
    { name: 'Data', hidden: false, rows: 2 },
    { name: 'Raw', hidden: true, rows: 3 },
  ])
  expect((await readAll(workbook({ sheets: { Empty: '', 'hidden:Raw': one } }))).sheet).toBe('Raw')
  const named = await readAll(workbook({ sheets: { A: three, B: one } }), { sheet: 'B' })
  expect(named.records).toEqual([{ cells: ['1'], line: 1 }])
  await expect(readAll(workbook({ sheets: { A: one } }), { sheet: 'C' })).rejects.toMatchObject({
    code: 'SettingInvalid',
    message: 'book.xlsx has no sheet “C”. It has “A”.',
  })
})

test.each([
  ['0.1', '0.1'],
  ['0.10000000000000001', '0.1'],
  ['0.30000000000000004', '0.30000000000000004'],
  ['1E-05', '0.00001'],
  ['-1.5E+300', '-1.5e+300'],
  ['-0', '-0'],
  [' 7 ', '7'],
  ['007', '7'],
  ['12345678901234567890', '12345678901234567890'],
  ['1e999', '1e999'],
])('the number %s is read as %s', async (stored, text) => {
  expect((await cellsOf(`<row><c><v>${stored}</v></c></row>`)).cells).toEqual([[text]])
})

test.each(['0x10', 'Infinity', 'abc', '1,5'])(
  '%s in a numeric cell is kept and named',
  async (stored) => {
    const { cells, notes } = await cellsOf(`<row><c/><c><v>${stored}</v></c></row>`)
    expect(cells).toEqual([['', stored]])
    expect(notes).toEqual(['Text in cells that are marked as numbers, read as text: cell B1.'])
  },
)

// Serials and what Excel shows for them; 36 161.25 is 1 January 1999, 6 o’clock.
test.each([
  [14, '36161', '1999-01-01'],
  [14, '36161.25', '1999-01-01 06:00:00'],
  [22, '36161', '1999-01-01 00:00:00'],
  [20, '0.34375', '08:15:00'],
  [20, '36161.25', '1999-01-01 06:00:00'],
  [46, '1.5', '36:00:00'],
  [46, '-0.25', '-06:00:00'],
  [45, '0.000011574074074074073', '00:00:01'],
  [47, '5.787037037037037E-06', '00:00:00.500'],
  [31, '36161', '1999-01-01'],
  [55, '0.5', '12:00:00'],
  [14, '1', '1900-01-01'],
  [14, '59', '1900-02-28'],
  [14, '60', '1900-02-29'],
  [14, '61', '1900-03-01'],
  [14, '2958465', '9999-12-31'],
  [14, '2958466', '2958466'],
  [14, '-1', '-1'],
  ['yyyy\\-mm\\-dd', '36161', '1999-01-01'],
  ['[$-404]e/m/d', '36161', '1999-01-01'],
  ['[$-409]mmm\\ yy;@', '36161', '1999-01-01'],
  ['mm:ss.0', '0.5', '12:00:00'],
  ['[hh]:mm', '1.5', '36:00:00'],
  ['h:mm AM/PM', '0.5', '12:00:00'],
  ['d.m.yyyy hh:mm', '36161', '1999-01-01 00:00:00'],
  ['yyyy"年"m"月"d"日"', '36161', '1999-01-01'],
  ['0.00 "days"', '36161', '36161'],
  ['0.0 g', '36161', '36161'],
  ['[Red]0.00;[Blue]-0.00', '36161', '36161'],
  ['0.00E+00', '36161', '36161'],
  ['General', '36161', '36161'],
  ['#,##0.00\\ [$€-407]', '36161', '36161'],
  ['0000000', '36161', '0036161'],
  ['0.0%', '0.985', '0.985'],
])('with the format %s the number %s is read as %s', async (format, stored, text) => {
  const { cells } = await cellsOf(`<row><c s="1"><v>${stored}</v></c></row>`, { formats: [format] })
  expect(cells).toEqual([[text]])
})

test('dates count from 1904 where the workbook says so', async () => {
  const read = await cellsOf('<row><c s="1"><v>0</v></c><c s="1"><v>34699.25</v></c></row>', {
    formats: [14],
    date1904: true,
  })
  expect(read.cells).toEqual([['1904-01-01', '1999-01-01 06:00:00']])
})

test('percentages, dates that never were and formulas without result are named', async () => {
  const { cells, notes } = await cellsOf(
    '<row r="3"><c r="A3" s="1"><v>0.5</v></c><c r="B3" s="2"><v>60</v></c><c r="C3"><f>1+1</f></c><c r="D3"><f>2</f><v>2</v></c><c r="E3" t="str"><f>""</f><v></v></c><c r="F3" t="e"><v>#DIV/0!</v></c><c r="G3" t="b"><v>1</v></c></row>',
    { formats: ['0%', 14] },
  )
  expect(cells).toEqual([['0.5', '1900-02-29', '', '2', '', '#DIV/0!', 'TRUE']])
  expect(notes).toEqual([
    'Dates that never were (29 February 1900, 0 January 1900), as Excel shows them: cell B3.',
    'Formulas without a stored result, read as empty: cell C3. Open the workbook in Excel or LibreOffice and save it to have them calculated.',
    'Percentages: column A read as stored, 0.985 where the sheet shows 98.5%.',
  ])
})

test('rich text is joined, without the furigana beside it, in shared and in inline strings', async () => {
  const item = '<r><t>東</t></r><r><rPr><b/></rPr><t xml:space="preserve">京 </t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>' // prettier-ignore
  const { cells } = await cellsOf(
    `<row><c t="s"><v>0</v></c><c t="inlineStr"><is>${item}</is></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>`,
    { strings: `<si>${item}</si><si><t>a_x000D_\nb &lt;&#x3bc;&#956;&gt;</t></si><si><t>_x005F_x000D_<![CDATA[ & <b>]]></t></si>` }, // prettier-ignore
  )
  expect(cells).toEqual([['東京 ', '東京 ', 'a\r\nb <μμ>', '_x000D_ & <b>']])
})

test('blank rows and cells keep their place, and empty ones at the end are left out', async () => {
  const { cells, lines } = await cellsOf(
    '<row r="2"><c r="B2"><v>1</v></c><c r="D2"/></row><row r="5"/><row r="7"><c r="AA7"><v>2</v></c></row>',
  )
  expect(lines).toEqual([2, 7])
  expect(cells).toEqual([
    ['', '1'],
    [...Array<string>(26).fill(''), '2'],
  ])
})

test('a merged header names each of its columns, but not the rows below, and a title none', async () => {
  const text = (name: string, value: string) => `<c r="${name}" t="str"><v>${value}</v></c>`
  const { cells } = await cellsOf(
    `<row r="1">${text('A1', 'Report')}</row><row r="2">${text('A2', 'Part')}${text('B2', 'Hole A')}${text('D2', 'Hole B')}</row><row r="3">${text('B3', 'x')}${text('C3', 'y')}${text('D3', 'x')}${text('E3', 'y')}</row>`,
    { behind: '<mergeCells><mergeCell ref="A1:E1"/><mergeCell ref="A2:A3"/><mergeCell ref="B2:C2"/><mergeCell ref="D2:E2"/></mergeCells>' }, // prettier-ignore
  )
  expect(cells).toEqual([
    ['Report'],
    ['Part', 'Hole A', 'Hole A', 'Hole B', 'Hole B'],
    ['', 'x', 'y', 'x', 'y'],
  ])
})

test('the strict form of the standard is read, with its dates, and so are prefixes', async () => {
  const { cells } = await cellsOf(
    '<x:row r="1"><x:c r="A1" t="d" s="1"><x:v>2026-02-01T00:00:00</x:v></x:c><x:c r=\'B1\' t="d"><x:v>2026-02-01T00:15:00</x:v></x:c></x:row>',
    { strict: true, formats: [14] },
  )
  expect(cells).toEqual([['2026-02-01', '2026-02-01 00:15:00']])
})

test('hidden rows and columns are read and counted', async () => {
  const { cells, notes } = await cellsOf('<row hidden="1"><c><v>1</v></c></row>')
  expect(cells).toEqual([['1']])
  expect(notes).toEqual([
    'Hidden rows: 1 rows that are hidden or filtered out in the sheet are read too.',
  ])
})
