import type { ColumnKind, ReadSettings } from './types'

/** What a person says a column is; null: found out. A column may be called `constructor`. */
export const kindSaid = ({ kinds }: ReadSettings, name: string): ColumnKind | null =>
  kinds !== undefined && Object.hasOwn(kinds, name) ? kinds[name] : null
