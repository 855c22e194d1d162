import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Encoding } from '../../src/core/table/types'
import type { ImportPreview } from '../../src/shared/importPreview'
import { workbook } from './files/workbookFile'
import { open, startService, temporaryFolder } from './support'

const service = startService(1)
afterAll(() => service.close())

/** A log of one column, and far down in it a table. */
const headerLine = 60_000
const above = Array.from(
  { length: headerLine - 1 },
  (_, i) => `event ${i} was seen and written down`,
)
const rows = Array.from({ length: 200 }, (_, i) => `P${i};${(i * 7) % 11},5;${(i * 3) % 13},25`)
const lines = [...above, 'part;width;depth', ...rows]

const write = (text: string, encoding: 'utf8' | 'utf16le' | 'utf16be' = 'utf8') => {
  const path = join(temporaryFolder(), 'log.txt')
  const bytes = Buffer.from(text, encoding === 'utf8' ? 'utf8' : 'utf16le')
  writeFileSync(path, encoding === 'utf16be' ? bytes.swap16() : bytes)
  service.files.add(path, { path, access: 'read' })
  return path
}

/** What the preview shows is what the lines of the file say. */
function expectWindow({ table, problem }: ImportPreview, of = lines): void {
  expect(problem).toBeNull()
  expect(table).toMatchObject({ part: 'lines', rows: null })
  expect(table!.columns.map(({ name }) => name)).toEqual(['part', 'width', 'depth'])
  const header = table!.lines.find(({ role }) => role === 'header')!
  expect(header.line).toBe(headerLine)
  for (const { line, role, cells } of table!.lines) {
    if (role === 'row') expect(cells.join(';')).toBe(of[line - 1])
  }
  expect(table!.lines.filter(({ role }) => role === 'row')).toHaveLength(30)
  const first = table!.lines.findIndex(({ line }) => line === headerLine)
  const before = table!.lines.slice(0, first).reduce((sum, { skipped }) => sum + skipped + 1, 0)
  expect(before + table!.lines[first].skipped).toBe(headerLine - 1)
}

describe('a header far down in a large file', () => {
  it.each(['\n', '\r\n', '\r'])(
    'is shown with what is around it, lines ending with %j',
    async (end) => {
      const file = write(lines.join(end) + end)
      const settings = { headerLine, delimiter: ';' }
      expectWindow(await service.call('preview', { file, settings }))
    },
  )

  it.each([
    ['utf-16le', 'utf16le'],
    ['utf-16be', 'utf16be'],
  ] as [Encoding, 'utf16le' | 'utf16be'][])('is found in %s', async (encoding, written) => {
    // The second byte of 一 (U+4E00) and of ਊ (U+0A0A) is no line end.
    const wide = lines.map((line, i) => (i < headerLine - 1 ? `${line} 一ਊ` : line))
    const file = write(wide.join('\r\n'), written)
    const settings = { headerLine, delimiter: ';', encoding }
    expectWindow(await service.call('preview', { file, settings }), wide)
  })

  it('is found in a file that is open already, too, and in a sheet', async () => {
    const path = write(lines.join('\n'))
    const opened = await service.call('open', {
      file: path,
      settings: { headerLine, delimiter: ';' },
    })
    expect(opened.rows).toBe(200)
    const settings = { headerLine, delimiter: ';', units: false }
    expectWindow(await service.call('preview', { tableId: opened.tableId, settings }))

    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
    const sheet = lines.map((line) => `<row>${line.split(';').map(cell).join('')}</row>`).join('')
    const book = join(temporaryFolder(), 'log.xlsx')
    writeFileSync(book, workbook({ sheets: { Log: sheet } }))
    service.files.add(book, { path: book, access: 'read' })
    expectWindow(await service.call('preview', { file: book, settings: { headerLine } }))
  })

  it('is said to be none, with the number of lines, where the file ends before', async () => {
    const file = write(lines.join('\n') + '\n')
    const settings = { headerLine: 99_999, delimiter: ';' }
    const preview = await service.call('preview', { file, settings })
    expect(preview.problem).toBe(
      `There is no line 99999 with a header: the last line is ${lines.length}.`,
    )
    const { tableId } = await open(service, write('x,y\n1,2\n2,4\n3,9\n'))
    const small = await service.call('preview', { tableId, settings: { headerLine: 9 } })
    expect(small.problem).toMatch(/no line 9 with a header: the last line is 4/)
  })

  it('is looked for with progress, and the search can be stopped', async () => {
    const file = write(lines.join('\n'))
    const stop = new AbortController()
    const settings = { headerLine: headerLine * 100, delimiter: ';' }
    const fractions: number[] = []
    await service.call(
      'preview',
      { file, settings },
      {
        onProgress: ({ fraction }) => fractions.push(fraction),
      },
    )
    expect(fractions.at(-1)).toBe(1)
    const stopped = service.call(
      'preview',
      { file, settings },
      {
        signal: stop.signal,
        onProgress: () => stop.abort(),
      },
    )
    await expect(stopped).rejects.toMatchObject({ code: 'Cancelled' })
  })
})
