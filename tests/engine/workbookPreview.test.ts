import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { Progress } from '../../src/shared/engineApi'
import { workbook } from './files/workbookFile'
import { open, startService, temporaryFolder } from './support'

const service = startService(1)
afterAll(() => service.close())

const rows = (count: number, names: string[]) => {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
  const data = Array.from(
    { length: count },
    (_, i) => `<row><c><v>${(i * 7919) % 101}</v></c><c><v>${((i * 31) % 97) / 8}</v></c></row>`,
  )
  return `<row>${names.map(cell).join('')}</row>${data.join('')}`
}
const bookOf = (sheets: Record<string, string>) => {
  const path = join(temporaryFolder(), 'book.xlsx')
  writeFileSync(path, workbook({ sheets }))
  return path
}

it('shows another sheet before it is taken, and then takes it', async () => {
  const path = bookOf({ May: rows(40, ['a', 'b']), June: rows(50, ['c', 'd']) })
  const opened = await open(service, path)
  expect([opened.sheets, opened.sheet]).toEqual([['May', 'June'], 'June'])
  const { tableId } = opened
  const settings = { sheet: 'May' }
  const preview = await service.call('preview', { tableId, settings })
  expect(preview.table!.columns.map(({ name }) => name)).toEqual(['a', 'b'])
  expect(preview).toMatchObject({ sheet: 'May', sheets: ['May', 'June'], encodings: [] })
  const taken = await service.call('reread', { tableId, settings })
  expect(taken).toMatchObject({ sheet: 'May', rows: 40, settings })
})

it('a large sheet is read with progress, and can be stopped, also when it is another one', async () => {
  const path = bookOf({ Small: rows(20, ['a', 'b']), Large: rows(150_000, ['a', 'b']) })
  service.files.add(path, { path, access: 'read' })
  const small = await service.call('open', { file: path, settings: { sheet: 'Small' } })
  const question = { tableId: small.tableId, settings: { sheet: 'Large' } }
  const progress: Progress[] = []
  const large = await service.call('reread', question, { onProgress: (p) => progress.push(p) })
  expect(large.rows).toBe(150_000)
  const fractions = progress.map(({ fraction }) => fraction)
  expect(fractions.length).toBeGreaterThan(2)
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))

  const stop = new AbortController()
  const stopped = service.call('reread', question, {
    signal: stop.signal,
    onProgress: () => stop.abort(),
  })
  await expect(stopped).rejects.toMatchObject({ code: 'Cancelled' })
  expect(await service.call('onDisk', { tableId: small.tableId })).toMatchObject({ state: 'same' })
})

it('shows all sheets of one shape below each other, and says which are left out', async () => {
  const path = bookOf({
    May: rows(40, ['a', 'b']),
    Legend: rows(9, ['u', 'v']),
    June: rows(50, ['a', 'b']),
  })
  const { tableId } = await open(service, path)
  const settings = { sheet: '*' }
  const progress: Progress[] = []
  const question = { tableId, settings }
  const all = await service.call('preview', question, { onProgress: (p) => progress.push(p) })
  expect(all.table).toMatchObject({ rows: 90, part: null, stacked: ['May', 'June'] })
  expect(all.table!.columns.map(({ name }) => name)).toEqual(['sheet', 'a', 'b'])
  const names = new Set(all.table!.lines.map(({ cells }) => cells[0]))
  expect([...names]).toEqual(['May', 'June'])
  expect(all.table!.notes.join(' ')).toContain('Sheet “Legend” is left out')
  const fractions = progress.map(({ fraction }) => fraction)
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
  expect(fractions.at(-1)).toBeCloseTo(1, 12)
  // Sheets that were read for a look are not read again for the next one.
  const again: Progress[] = []
  const other = { tableId, settings: { ...settings, decimal: '.' as const } }
  await service.call('preview', other, { onProgress: (p) => again.push(p) })
  expect(again).toEqual([])
  const taken = await service.call('reread', { tableId, settings })
  expect(taken).toMatchObject({ rows: 90, stacked: ['May', 'June'], settings })
  const shown = await service.call('preview', { tableId: taken.tableId, settings })
  expect(shown.table!.rows).toBe(90)
})

it('tells of large sheets which are of one shape as it does when all of them is read', async () => {
  const path = bookOf({
    Wide: rows(2000, ['u', 'v']),
    Long: rows(40_000, ['a', 'b']),
    More: rows(30_000, ['a', 'b']),
  })
  const { tableId } = await open(service, path)
  const all = await service.call('preview', { tableId, settings: { sheet: '*' } })
  expect(all.table).toMatchObject({ rows: null, part: 'beginning', stacked: ['Long', 'More'] })
})

it('the reading of all sheets can be stopped', async () => {
  const path = bookOf({ Small: rows(20, ['a', 'b']), Large: rows(150_000, ['a', 'b']) })
  service.files.add(path, { path, access: 'read' })
  const small = await service.call('open', { file: path, settings: { sheet: 'Small' } })
  const stop = new AbortController()
  const question = { tableId: small.tableId, settings: { sheet: '*' } }
  const context = { signal: stop.signal, onProgress: () => stop.abort() }
  await expect(service.call('preview', question, context)).rejects.toMatchObject({
    code: 'Cancelled',
  })
  const after = await service.call('preview', { tableId: small.tableId, settings: {} })
  expect(after.table!.stacked).toEqual([])
  // What was stopped is read when it is asked for again.
  const large = await service.call('preview', question)
  expect(large.table!.stacked).toEqual(['Small', 'Large'])
})
