import type { LanguageChoice } from '../../shared/appState'
import { en, type MainWords } from './en'
import { zhTW } from './zh-TW'

/** Main's words in the language that was chosen, else in that of the system. */
export function wordsFor(choice: LanguageChoice, systemLocale: string): MainWords {
  if (choice !== 'system') return choice === 'zh-TW' ? zhTW : en
  const { language, script, region } = new Intl.Locale(systemLocale || 'en').maximize()
  return language === 'zh' && (script === 'Hant' || region === 'TW') ? zhTW : en
}

export type { MainWords }
