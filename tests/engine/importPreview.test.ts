import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { ImportPreview } from '../../src/shared/importPreview'
import { open, startService, temporaryFile, temporaryFolder } from './support'

const service = startService(1)
afterAll(() => service.close())

const vouched = (path: string) => {
  service.files.add(path, { path, access: 'read' })
  return path
}

/** Each line's number, role and first cell. */
const seen = (preview: ImportPreview) =>
  preview.table?.lines.map(({ line, role, cells }) => [line, role, cells[0] ?? ''])

const odd = [
  'Report of 3 May',
  'Operator: Chen',
  '',
  'part,width,depth',
  ',mm,mm',
  ...Array.from({ length: 50 }, (_, i) => `P${i},${(i * 7) % 11}.5,${(i * 3) % 13}.25`),
  'P50,1.5',
  'P51,2.5,3.5,late',
  '',
  'P52,4.5,5.5',
  'Mean,5.5,6.5',
].join('\n')

describe('the preview of a table', () => {
  it('shows the header, the first rows, the odd rows and what was left out, by line', async () => {
    const { tableId } = await open(service, temporaryFile('odd.csv', odd))
    const preview = await service.call('preview', { tableId, settings: {} })
    const lines = seen(preview)!
    expect(lines.slice(0, 6)).toEqual([
      [1, 'above', 'Report of 3 May'],
      [2, 'above', 'Operator: Chen'],
      [3, 'blank', ''],
      [4, 'header', 'part'],
      [5, 'head', ''],
      [6, 'row', 'P0'],
    ])
    const oddOnes = preview.table!.lines.filter((line) => line.odd !== null)
    expect(oddOnes.map(({ line, odd, cells }) => [line, odd, cells])).toEqual([
      [56, 'short', ['P50', '1.5', '', '']],
      [57, 'long', ['P51', '2.5', '3.5', 'late']],
    ])
    expect(lines.at(-1)).toEqual([60, 'below', 'Mean'])
    expect(preview.table!.columns.map(({ name, unit, added }) => [name, unit, added])).toEqual([
      ['part', null, false],
      ['width', 'mm', false],
      ['depth', 'mm', false],
      ['column 4', null, true],
    ])
    expect(preview.table!.rows).toBe(53)
    expect(preview.problem).toBeNull()
  })

  it('points at each line that is noted, also at those that are not spelled out', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => `P${i};${(i * 7) % 11}.5;${(i * 3) % 13}.25`)
    const broken = [31, 33, 35, 37, 39, 41, 43, 45]
    for (const row of broken) rows[row] = `P${row};"1.5;2.25`
    const { tableId } = await open(service, temporaryFile('a.csv', ['part;width;depth', ...rows].join('\n'))) // prettier-ignore
    const { table } = await service.call('preview', { tableId, settings: {} })
    expect(table!.notes.filter((note) => note.startsWith('Broken quote'))).toHaveLength(5)
    const noted = table!.lines.filter((line) => line.noted).map(({ line }) => line)
    expect(noted).toEqual(broken.map((row) => row + 2))
  })

  it('counts the lines that it does not show', async () => {
    const { tableId } = await open(service, temporaryFile('odd.csv', odd))
    const { table } = await service.call('preview', { tableId, settings: {} })
    const all = table!.lines.reduce((sum, line) => sum + line.skipped + 1, 0)
    expect(all).toBe(odd.split('\n').length)
  })

  it('follows another header and leaves the open table as it is', async () => {
    const { tableId } = await open(service, temporaryFile('odd.csv', odd))
    const settings = { headerLine: 6, headerLines: 0, units: false }
    const preview = await service.call('preview', { tableId, settings })
    expect(preview.table!.columns[0].name).toBe('column 1')
    const again = await service.call('preview', { tableId, settings: {} })
    expect(again.table!.columns[0].name).toBe('part')
  })

  it('reads another delimiter from the file', async () => {
    const path = temporaryFile('a.csv', 'x;y\n1,5;2\n2,5;4\n3,5;7\n')
    const { tableId } = await open(service, path)
    const preview = await service.call('preview', { tableId, settings: { delimiter: ',' } })
    expect(preview.table!.dialect.delimiter).toBe(',')
    expect(preview.table!.lines[1].cells).toEqual(['1', '5;2'])
  })

  it('shows numbers that can be read two ways in both, also when a person has said which is right', async () => {
    const text = 'a;b\n1.234;x\n5.678;y\n'
    const both = [
      { column: 'a', raw: '1.234', withPoint: 1.234, withComma: 1234 },
      { column: 'a', raw: '5.678', withPoint: 5.678, withComma: 5678 },
    ]
    const { tableId } = await open(service, temporaryFile('open.csv', text))
    for (const settings of [{}, { decimal: ',' as const }, { decimal: '.' as const }]) {
      const { table } = await service.call('preview', { tableId, settings })
      expect(table!.readings).toEqual(both)
    }
    const told = await open(service, temporaryFile('told.csv', `${text}0,5;z\n1,25;x\n2,5;y\n`))
    for (const settings of [{}, { decimal: ',' as const }]) {
      const { table } = await service.call('preview', { tableId: told.tableId, settings })
      expect(table!.readings).toEqual([])
    }
  })

  it('says of settings that fit no table what is wrong with them', async () => {
    const { tableId } = await open(service, temporaryFile('odd.csv', odd))
    const preview = await service.call('preview', { tableId, settings: { table: 9 } })
    expect(preview).toMatchObject({ table: null, problem: expect.stringMatching(/no table 9/) })
  })
})

describe('the preview of a file that could not be opened', () => {
  it('shows what it looks like in each encoding that fits', async () => {
    const path = join(temporaryFolder(), 'latin.csv')
    writeFileSync(path, Buffer.from('name,µm\nGröße,1\nLänge,2\n', 'latin1'))
    const settings = { encoding: 'utf-8' as const }
    const preview = await service.call('preview', { file: vouched(path), settings })
    expect(preview.problem).toMatch(/offset 5/)
    const fits = preview.encodings.find(({ encoding }) => encoding === 'windows-1252')!
    expect(fits.lines).toEqual(['name,µm', 'Größe,1', 'Länge,2'])
    expect(preview.encodings.find(({ encoding }) => encoding === 'utf-8')!.fails).toBe(5)
  })

  it('shows it also where the bytes that tell are far from the beginning', async () => {
    const path = join(temporaryFolder(), 'far.csv')
    const rows = Array.from({ length: 60_000 }, (_, i) => `${i % 7}.5,${i % 11}.25,plain`)
    const end = Buffer.from('1.5,2.5,Größe\n', 'latin1')
    writeFileSync(path, Buffer.concat([Buffer.from(`a,b,c\n${rows.join('\n')}\n`), end]))
    const preview = await service.call('preview', { file: vouched(path), settings: {} })
    expect(preview.table!.columns).toHaveLength(3)
    expect(preview.problem).toMatch(/do not fit this encoding/)
    const fits = preview.encodings.find(({ encoding }) => encoding === 'windows-1252')!
    expect(fits.lines).toEqual(['1.5,2.5,Größe'])
    const settings = { encoding: 'windows-1252' as const }
    expect((await service.call('preview', { file: path, settings })).problem).toBeNull()
  })

  it('shows a table without a number, and why it is refused', async () => {
    const path = temporaryFile('words.csv', 'a,b\nred,tall\nblue,short\ngreen,tall\n')
    await expect(service.call('open', { file: vouched(path) })).rejects.toMatchObject({
      code: 'NoColumns',
    })
    const preview = await service.call('preview', { file: path, settings: {} })
    expect(preview.problem).toMatch(/two different numbers/)
    expect(preview.table!.lines).toHaveLength(4)
  })

  it('refuses a file that nobody vouched for', async () => {
    const asked = service.call('preview', { file: '/etc/passwd', settings: {} })
    await expect(asked).rejects.toMatchObject({ code: 'UnknownFile' })
  })
})

describe('a large file', () => {
  const rows = 200_000
  const text = () => {
    const lines = ['n,a,b,c,d,e,f,g,h,i']
    for (let i = 0; i < rows; i++) {
      const cells = Array.from({ length: 9 }, (_, j) =>
        (((i * 7919 + j * 31) % 1000) / 8).toFixed(3),
      )
      lines.push([i, ...cells].join(','))
    }
    return lines.join('\n')
  }

  it('is looked at in part, unless nothing is said of it', async () => {
    const { tableId } = await open(service, temporaryFile('large.csv', text()))
    const said = [{ headerLines: 0 }, { delimiter: ';' }, { encoding: 'big5' as const }]
    for (const settings of [{}, ...said]) {
      const { table } = await service.call('preview', { tableId, settings })
      expect(table!.rows).toBe(Object.keys(settings).length === 0 ? rows : null)
    }
  })
})

describe('the file on disk', () => {
  it('is told to be the same, changed, or gone', async () => {
    const path = temporaryFile('a.csv', 'x,y\n1,2\n2,3\n4,9\n')
    const { tableId } = await open(service, path)
    expect(await service.call('onDisk', { tableId })).toMatchObject({ state: 'same' })
    writeFileSync(path, 'x,y\n1,2\n2,3\n4,9\n5,6\n')
    const first = await service.call('onDisk', { tableId })
    expect(first.state).toBe('changed')
    expect(await service.call('onDisk', { tableId })).toEqual(first)
    writeFileSync(path, 'x,y\n1,2\n2,3\n4,9\n5,6\n7,8\n')
    const second = await service.call('onDisk', { tableId })
    expect(second.state).toBe('changed')
    expect(second.stamp).not.toBe(first.stamp)
    rmSync(path)
    expect(await service.call('onDisk', { tableId })).toEqual({ state: 'gone', stamp: null })
  })
})
