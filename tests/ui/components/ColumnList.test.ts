// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import ColumnList from '../../../src/renderer/components/ColumnList.vue'
import { createWords } from '../../../src/renderer/locales'
import { column } from '../fake/answers'

const list = (count: number, chosen: number[] = []) =>
  mount(ColumnList, {
    props: {
      columns: Array.from({ length: count }, (_, i) =>
        column(i, { name: i % 2 ? `Torque ${i}` : `length ${i}`, numeric: i !== 3 }),
      ),
      chosen: new Set(chosen),
    },
    global: { plugins: [createWords('en')] },
  })

describe('ColumnList', () => {
  it('has no search where every column is in sight', () => {
    expect(list(20).find('[data-testid=column-filter]').exists()).toBe(false)
  })

  it('finds columns by a part of the name, and chooses those found that are numbers', async () => {
    const columns = list(30, [0, 2])
    await columns.get('[data-testid=column-filter]').setValue('TORQUE')
    expect(columns.findAll('li')).toHaveLength(15)
    await columns.get('[data-testid=choose-shown]').trigger('click')
    const odd = Array.from({ length: 15 }, (_, i) => 2 * i + 1).filter((i) => i !== 3)
    expect(columns.emitted('choose')).toEqual([[[0, 2, ...odd].sort((a, b) => a - b)]])
  })

  it('drops the columns found and keeps the others', async () => {
    const columns = list(30, [0, 1, 5])
    await columns.get('[data-testid=column-filter]').setValue('torque')
    await columns.get('[data-testid=drop-shown]').trigger('click')
    expect(columns.emitted('choose')).toEqual([[[0]]])
  })

  it('shows the first of thousands, says how many more there are, and chooses all of them', async () => {
    const columns = list(4100)
    expect(columns.findAll('li')).toHaveLength(200)
    expect(columns.get('[data-testid=more-columns]').text()).toContain('3900 more')
    await columns.get('[data-testid=choose-shown]').trigger('click')
    expect(columns.emitted('choose')![0]![0]).toHaveLength(4099)
    await columns.get('[data-testid=column-filter]').setValue('torque 400')
    expect(columns.findAll('li')).toHaveLength(5)
    expect(columns.find('[data-testid=more-columns]').exists()).toBe(false)
  })

  it('says so when no name matches', async () => {
    const columns = list(30)
    await columns.get('[data-testid=column-filter]').setValue('weight')
    expect(columns.get('[role=status]').text()).toMatch(/No column/)
  })

  it('shows a name that looks like HTML as text', () => {
    const columns = mount(ColumnList, {
      props: { columns: [column(0, { name: '<img src=x>' })], chosen: new Set<number>() },
      global: { plugins: [createWords('en')] },
    })
    expect(columns.find('img').exists()).toBe(false)
    expect(columns.text()).toContain('<img src=x>')
  })
})
