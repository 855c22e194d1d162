import { createI18n } from 'vue-i18n'
import { en } from './en'
import { zhTW } from './zh-TW'

export const languages = { en: 'English', 'zh-TW': '繁體中文' } as const
export type Language = keyof typeof languages

/** Traditional Chinese for any Chinese that is written so; English for the rest of the world. */
export function languageFor(tag: string): Language {
  const { language, script, region } = new Intl.Locale(tag).maximize()
  return language === 'zh' && (script === 'Hant' || region === 'TW') ? 'zh-TW' : 'en'
}

/** vue-i18n compiles messages without `new Function`, so the strict CSP holds. */
export const createWords = (language: Language) =>
  createI18n({
    legacy: false,
    locale: language,
    fallbackLocale: 'en',
    messages: { en, 'zh-TW': zhTW },
  })
