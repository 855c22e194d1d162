// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import {
  because,
  leftOutReason,
  leftOutTexts,
  type LeftOutId,
} from '../../../src/core/table/leftOutReason'
import { useLeftOutText } from '../../../src/renderer/composables/useLeftOutText'
import { createWords } from '../../../src/renderer/locales'

function textIn(language: 'en' | 'zh-TW') {
  let text!: ReturnType<typeof useLeftOutText>
  mount(
    { setup: () => ((text = useLeftOutText()), () => null) },
    { global: { plugins: [createWords(language)] } },
  )
  return text
}
/** Names that mean something to those who fill templates. */
const params = { column: 'a|b @x', cell: '{y}', reason: 'r', by: 'A. Wu', group: 'g' }

describe('why a row is not judged', () => {
  it.each(Object.keys(leftOutTexts) as LeftOutId[])(
    'is in an English window what the command line says: %s',
    (id) => {
      const one = leftOutReason(because(id, params))
      expect(textIn('en')(one)).toBe(one.reason)
    },
  )

  it.each(Object.keys(leftOutTexts) as LeftOutId[])('has no English in zh-TW: %s', (id) => {
    const text = textIn('zh-TW')(leftOutReason(because(id, params), because('missing', params)))
    const own = Object.values(params).reduce((rest, value) => rest.replaceAll(value, ''), text)
    expect(own).not.toMatch(/[A-Za-z]/)
    expect(own).toContain('；')
  })

  it('is the engine’s sentence where that is all there is', () => {
    expect(textIn('zh-TW')({ reason: 'missing: a' })).toBe('missing: a')
  })
})
