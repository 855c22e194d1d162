/** Why T² says nothing of a row; the window has translations of the same sentences. */
export const notJudgedTexts = {
  fewRows: 'the {rows} rows of the fit are too few: T² of {columns} columns needs {least}',
  fewRowsOfComponent:
    'component {component} was estimated from {rows} rows, which are too few: T² of {columns} columns needs {least}',
  dependent: 'column “{column}” follows exactly from {from}: T² needs columns that do not',
  incomplete: 'a value is missing, and T² needs all of them',
} as const

export type NotJudgedId = keyof typeof notJudgedTexts

/** Why a row is neither flagged nor passed, though the model has a score for it. */
export interface NotJudged {
  id: NotJudgedId
  /** In English. */
  text: string
  /** What `notJudgedTexts[id]`, and its translations, are filled with. */
  params: Record<string, string | number>
}

export function notJudged(id: NotJudgedId, params: NotJudged['params'] = {}): NotJudged {
  const text = notJudgedTexts[id].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name]))
  return { id, text, params }
}
