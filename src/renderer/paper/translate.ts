/** Texts in the window's language, as vue-i18n has them: those of the views themselves stand on paper, too. */
export type Translate = (key: string, values?: Record<string, unknown>, plural?: number) => string
