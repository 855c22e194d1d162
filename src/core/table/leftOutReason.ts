/** Why rows are not judged; the window has translations of the same sentences. */
export const leftOutTexts = {
  missing: 'missing: {column}',
  missingMarker: 'missing: {column} ("{cell}")',
  belowLimit: 'below detection limit: "{cell}" in column {column}',
  aboveRange: 'above measuring range: "{cell}" in column {column}',
  notNumber: 'not a number: "{cell}" in column {column}',
  noLogarithm: 'no logarithm of 0 or less: "{cell}" in column {column}',
  filtered: 'filtered out: “{column}” is "{cell}"',
  frequencyZero: 'frequency 0 in column {column}',
  frequencyMissing: 'missing frequency: {column}',
  notFrequency: 'not a frequency: "{cell}" in column {column}',
  ignored: 'ignored, reason: {reason} ({by})',
  ignoredByColumn: 'ignored, reason: “{column}” says so',
  excluded: 'excluded by hand',
  noGroup: 'missing: {column}, so that the row has no group',
  groupWithoutModel: 'its group “{group}” has no model',
  groupNotInReference: 'the reference has no model for its group “{group}”',
  otherGroup: 'not part of the group “{group}”',
  notInPreview: 'not among the rows that the preview shows',
} as const

export type LeftOutId = keyof typeof leftOutTexts

/** One reason why a row is not judged. */
export interface LeftOutWhy {
  id: LeftOutId
  /** What `leftOutTexts[id]`, and its translations, are filled with. */
  params: Record<string, string>
}

/** All reasons, in English and as what translations are filled with. */
export interface LeftOutReason {
  reason: string
  reasons: LeftOutWhy[]
}

export const because = (id: LeftOutId, params: LeftOutWhy['params'] = {}): LeftOutWhy => ({
  id,
  params,
})

/** Reasons that hold together. */
export const leftOutReason = (...reasons: LeftOutWhy[]): LeftOutReason => ({
  reason: reasons.map(sentence).join('; '),
  reasons,
})

const sentence = ({ id, params }: LeftOutWhy): string =>
  leftOutTexts[id].replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '')

/** Rows that have the same reason share it: of a column that is mostly empty there is one for a million rows. */
export function sharedReasons(): (...reasons: LeftOutWhy[]) => LeftOutReason {
  const known = new Map<string, LeftOutReason>()
  return (...reasons) => {
    const made = leftOutReason(...reasons)
    const met = known.get(made.reason)
    if (met) return met
    known.set(made.reason, made)
    return made
  }
}
