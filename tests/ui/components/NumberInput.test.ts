// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import NumberInput from '../../../src/renderer/components/NumberInput.vue'
import { createWords } from '../../../src/renderer/locales'

const field = (props: object = {}) =>
  mount(NumberInput, {
    props: { label: 'Seed', modelValue: 4, min: 0, max: 100, testid: 'seed', ...props },
    global: { plugins: [createWords('en')] },
  })

describe('NumberInput', () => {
  it.each([
    ['', {}],
    ['101', {}],
    ['-1', {}],
    ['1.5', { whole: true }],
  ])('marks "%s" and passes nothing on', async (text, props) => {
    const input = field(props)
    await input.get('input').setValue(text)
    expect(input.emitted('update:modelValue')).toBeUndefined()
    expect(input.get('input').attributes('aria-invalid')).toBe('true')
    expect(input.get('[role=alert]').text()).toMatch(/from 0 to 100/)
  })

  it('passes a valid number on and follows its model', async () => {
    const input = field()
    await input.get('input').setValue('12.5')
    expect(input.emitted('update:modelValue')).toEqual([[12.5]])
    await input.setProps({ modelValue: 30 })
    expect(input.get('input').element.value).toBe('30')
  })

  it('has a label that belongs to it', () => {
    const input = field()
    expect(input.get('label').attributes('for')).toBe(input.get('input').attributes('id'))
  })
})
