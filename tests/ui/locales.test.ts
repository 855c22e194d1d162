import { describe, expect, it } from 'vitest'
import { languageFor } from '../../src/renderer/locales'
import { en } from '../../src/renderer/locales/en'
import { zhTW } from '../../src/renderer/locales/zh-TW'

function sentences(messages: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[`${path}${key}`, value] as const]
        : [...sentences(value as object, `${path}${key}.`)],
    ),
  )
}
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()

describe('the locales', () => {
  it('say the same things with the same values', () => {
    const chinese = sentences(zhTW)
    for (const [key, text] of sentences(en)) {
      expect([key, placeholders(chinese.get(key) ?? '')]).toEqual([key, placeholders(text)])
    }
    expect(chinese.size).toBe(sentences(en).size)
  })

  it.each([
    ['zh-TW', 'zh-TW'],
    ['zh-Hant', 'zh-TW'],
    ['zh-HK', 'zh-TW'],
    ['zh-CN', 'en'],
    ['en-GB', 'en'],
    ['de', 'en'],
  ])('for %s is %s', (tag, language) => expect(languageFor(tag)).toBe(language))
})
