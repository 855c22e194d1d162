// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { ColumnKind } from '../../../../src/core/table/types'
import PreviewTable from '../../../../src/renderer/components/import/PreviewTable.vue'
import { createWords } from '../../../../src/renderer/locales'
import { line, previewTable } from '../../fake/preview'

const show = (table = previewTable(), kinds: Record<string, ColumnKind> = {}) =>
  mount(PreviewTable, { props: { table, kinds }, global: { plugins: [createWords('en')] } })

describe('PreviewTable', () => {
  it('says of each line what it was taken for, and how many are not shown', () => {
    const table = show(
      previewTable({
        lines: [
          line(1, ['Report', '', 'May'], { role: 'above' }),
          line(2, [], { role: 'blank' }),
          line(3, ['width', 'depth'], { role: 'header' }),
          line(4, ['1', '2']),
          line(900, ['3'], { odd: 'short', skipped: 895 }),
        ],
      }),
    )
    const rows = table.findAll('tbody tr')
    const cells = rows.map((row) => row.findAll('th, td').map((cell) => cell.text()))
    expect(cells).toEqual([
      ['1', 'left out', 'Report · May'],
      ['2', 'blank', ''],
      ['3', 'header', 'width', 'depth'],
      ['4', '', '1', '2'],
      ['895 lines not shown'],
      ['900', 'too few cells', '3', ''],
    ])
  })

  it('lets a person say what a column is, and take it back', async () => {
    const table = show(previewTable(), { depth: 'identifier' })
    await table.get('[data-testid=import-kind-0]').setValue('date')
    await table.get('[data-testid=import-kind-1]').setValue('')
    expect(table.emitted('kind')).toEqual([[{ depth: 'identifier', width: 'date' }], [undefined]])
  })

  it('takes a column called constructor for no kind', () => {
    const columns = [{ ...previewTable().columns[0], name: 'constructor' }]
    const select = show(previewTable({ columns, shownColumns: 1 })).get('select')
    expect((select.element as HTMLSelectElement).options[0].text).toBe('measurement (found out)')
    expect((select.element as HTMLSelectElement).value).toBe('')
  })

  it('says how many columns are not shown', () => {
    const names = Array.from({ length: 5000 }, (_, i) => ({
      ...previewTable().columns[0],
      name: `c${i}`,
    }))
    const table = show(previewTable({ columns: names, shownColumns: 60, lines: [] }))
    expect(table.findAll('th.name')).toHaveLength(60)
    expect(table.text()).toContain('and 4940 more columns')
  })

  it('shows cells and names that look like HTML as text', () => {
    const table = show(previewTable({ lines: [line(2, ['<img src=x>', '1'])] }))
    expect(table.find('img').exists()).toBe(false)
    expect(table.text()).toContain('<img src=x>')
  })
})
