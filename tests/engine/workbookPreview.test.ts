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
  expect(await service.call('onDisk', { tableId: small.tableId })).toBe('same')
})
