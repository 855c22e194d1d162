// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { ReadSettings } from '../../../../src/core/table/types'
import ImportControls from '../../../../src/renderer/components/import/ImportControls.vue'
import { createWords } from '../../../../src/renderer/locales'
import { importPreview, previewTable } from '../../fake/preview'

const show = (draft: ReadSettings = {}, preview = importPreview()) =>
  mount(ImportControls, { props: { draft, preview }, global: { plugins: [createWords('en')] } })
const shownText = (select: { element: Element }) => {
  const { options, selectedIndex } = select.element as HTMLSelectElement
  return options[selectedIndex].text
}

describe('ImportControls', () => {
  it('say what was found out until a person says otherwise', () => {
    const found = show()
    expect(shownText(found.get('[data-testid=import-encoding]'))).toBe('UTF-8 (found out)')
    expect(shownText(found.get('[data-testid=import-delimiter]'))).toBe('comma  , (found out)')
    const said = show({ encoding: 'big5' })
    expect(shownText(said.get('[data-testid=import-encoding]'))).toBe('Big5 (Traditional Chinese)')
  })

  it('send each choice, and undefined for what is to be found out again', async () => {
    const controls = show({ quote: '' })
    await controls.get('[data-testid=import-delimiter]').setValue('3')
    await controls.get('[data-testid=import-quote]').setValue('-1')
    await controls.get('[data-testid=import-header-lines]').setValue('0')
    await controls.get('[data-testid=import-units]').setValue('1')
    await controls.get('[data-testid=import-header-line]').setValue('4')
    await controls.get('[data-testid=import-header-line]').setValue('0')
    expect(controls.emitted('set')).toEqual([
      [{ delimiter: '|' }],
      [{ quote: undefined }],
      [{ headerLines: 0 }],
      [{ units: false }],
      [{ headerLine: 4 }],
    ])
  })

  it('take two characters as a delimiter, but no letters', async () => {
    const controls = show()
    await controls.get('[data-testid=import-delimiter]').setValue('5')
    const other = controls.get('[data-testid=import-delimiter-other]')
    await other.setValue('h')
    expect(controls.get('[role=alert]').text()).toMatch(/letters/)
    await other.setValue('; ')
    expect(controls.find('[role=alert]').exists()).toBe(false)
    expect(controls.emitted('set')).toEqual([[{ delimiter: '; ' }]])
  })

  it('let a list be taken as it is, and the other way round, where it may be one', async () => {
    expect(show().find('[data-testid=import-pivot]').exists()).toBe(false)
    const controls = show({}, importPreview({ table: previewTable({ canPivot: true }) }))
    const choice = controls.get('[data-testid=import-pivot]')
    expect(shownText(choice)).toBe('no, each line is a row (found out)')
    await choice.setValue('0')
    await choice.setValue('1')
    expect(controls.emitted('set')).toMatchObject([[{ pivot: true }], [{ pivot: false }]])
    expect(show({ pivot: true }).find('[data-testid=import-pivot]').exists()).toBe(true)
  })

  it('offer the sheets of a workbook, and nothing that only a text file has', async () => {
    const controls = show({ table: 2 }, importPreview({ sheets: ['May', 'June'], sheet: 'May' }))
    expect(controls.find('[data-testid=import-encoding]').exists()).toBe(false)
    await controls.get('[data-testid=import-sheet]').setValue('1')
    expect(controls.emitted('set')![0]).toMatchObject([{ sheet: 'June', table: undefined }])
    await controls.get('[data-testid=import-sheet]').setValue('2')
    expect(controls.emitted('set')![1]).toMatchObject([{ sheet: '*', kinds: undefined }])
  })
})
