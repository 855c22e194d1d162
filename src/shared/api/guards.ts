import type { GuardId } from '../guardTexts'

/** `note`: to be known. `doubt`: a number may mislead until something is done. */
export type Severity = 'note' | 'doubt'

/** Something that a person should know before signing. */
export interface Guard {
  id: GuardId
  severity: Severity
  /** In English, a whole sentence or more: what it is, how much, and what to do. */
  text: string
  /** What `guardTexts[id]`, and its translations, are filled with. */
  params: Record<string, string | number>
}
