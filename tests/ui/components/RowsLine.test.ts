// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import RowsLine from '../../../src/renderer/components/RowsLine.vue'
import { fixedColumns } from '../../../src/renderer/components/rowsColumns'
import { createWords } from '../../../src/renderer/locales'
import type { RowDetail } from '../../../src/shared/engineApi'
import { mostRare } from '../../../src/shared/oneIn'
import { rowDetail } from '../fake/answers'
import { fakeApp } from '../fake/app'

function cell(change: Partial<RowDetail>, hasOneIn = true): string {
  fakeApp()
  const fixed = fixedColumns(100, { oneIn: hasOneIn, howSure: false, labelled: false })
  const row = { ...rowDetail(3), ...change }
  const props = { row, fixed, howSure: null, label: null, columns: [], places: [] }
  const line = mount(RowsLine, { props, global: { plugins: [createWords('en')] } })
  return line.get('[data-testid=row-one-in]').text().replaceAll('\u202f', ' ')
}

describe('a line of the rows table', () => {
  it.each([
    [1.2, '1'],
    [61.4, '61'],
    [3210, '3 000'],
    [mostRare, '>1 000 000'],
  ])('of a row that 1 in %d good parts is like says %s', (oneIn, text) => {
    expect(cell({ oneIn })).toBe(text)
  })

  it('has a ring where the row is flagged', () => {
    expect(cell({ oneIn: 61.4, flagged: true })).toBe('◯ 61')
  })

  it('says where it is not known of one row of many', () => {
    expect(cell({})).toBe('not known')
  })

  it('has the typicality where it is known of none', () => {
    expect(cell({ score: 2.25 }, false)).toBe('−2.250')
  })
})
