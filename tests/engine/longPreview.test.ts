import { afterAll, describe, expect, it } from 'vitest'
import { open, startService, temporaryFile } from './support'

const service = startService(1)
afterAll(() => service.close())

/** `parts` parts of three characteristics each, under a title. */
const list = (parts: number, header = 'Serial,Feature,Value') => {
  const lines = Array.from({ length: parts }, (_, i) =>
    ['x', 'y', 'z'].map((name, j) => `S${i},${name},${((i * 7) % 11) + j + 0.25}`).join('\n'),
  )
  return `Report\n\n${header}\n${lines.join('\n')}\n`
}

describe('the preview of a list of single values', () => {
  it('shows the rows that are made of it, and the list where it is taken as it is', async () => {
    const { tableId } = await open(service, temporaryFile('list.csv', list(40)))
    const made = await service.call('preview', { tableId, settings: {} })
    expect(made.table!.columns.map(({ name }) => name)).toEqual(['Serial', 'x', 'y', 'z'])
    expect(made.table).toMatchObject({ rows: 40, canPivot: true, layout: { long: { rows: 120 } } })
    expect(made.table!.lines.slice(0, 2).map(({ line, cells }) => [line, cells])).toEqual([
      [4, ['S0', '0.25', '1.25', '2.25']],
      [7, ['S1', '7.25', '8.25', '9.25']],
    ])
    const asItIs = await service.call('preview', { tableId, settings: { pivot: false } })
    expect(asItIs.table!.columns.map(({ name }) => name)).toEqual(['Serial', 'Feature', 'Value'])
    expect(asItIs.table).toMatchObject({ rows: 120, canPivot: true })
    expect(asItIs.table!.lines[0]).toMatchObject({ line: 1, role: 'above' })
  })

  it('is what is then read, for a list that only a person knows to be one', async () => {
    const { tableId, rows } = await open(service, temporaryFile('list.csv', list(40, 'u,v,w')))
    expect(rows).toBe(120)
    const found = await service.call('preview', { tableId, settings: {} })
    expect(found.table).toMatchObject({ canPivot: true, rows: 120 })
    const settings = { pivot: true, kinds: { y: 'label' as const } }
    const said = await service.call('preview', { tableId, settings })
    const read = await service.call('reread', { tableId, settings })
    expect(said.table!.columns.map(({ name, kind }) => [name, kind])).toEqual(
      read.columns.map(({ name, kind }) => [name, kind]),
    )
    expect(said.table!.rows).toBe(read.rows)
    expect(said.table!.columns[2]).toMatchObject({ name: 'y', kind: 'label' })
  })

  it('shows the beginning of a large one', async () => {
    const { tableId } = await open(service, temporaryFile('list.csv', list(20_000)))
    const asItIs = await service.call('preview', { tableId, settings: { pivot: false } })
    expect(asItIs.table).toMatchObject({ rows: null, part: 'beginning' })
    const made = await service.call('preview', { tableId, settings: { decimal: '.' } })
    expect(made.table!.lines[29].cells).toEqual(['S29', '5.25', '6.25', '7.25'])
  })
})

it('a column may have the name of what every object has', async () => {
  const text = 'Serial,Feature,Value\n' + Array.from({ length: 9 }, (_, i) => `S${i},constructor,${i}.5\nS${i},toString,${i * 2}.25`).join('\n') // prettier-ignore
  const { tableId } = await open(service, temporaryFile('list.csv', text))
  const settings = { kinds: { Serial: 'text' as const } }
  const { columns } = await service.call('reread', { tableId, settings })
  expect(columns.map(({ name, kind }) => [name, kind])).toEqual([
    ['Serial', 'text'],
    ['constructor', 'measurement'],
    ['toString', 'measurement'],
  ])
})
