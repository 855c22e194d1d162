/** What is to be known before figures about labels are believed; in braces the values of a note. */
export const labelNoteTexts = {
  notJudged:
    '{rows} labelled rows ({bad} bad, {good} good) are not judged, and count as neither caught nor passed.',
  noBad: 'No row is known to be bad, so what is caught is not known.',
  noGood: 'No row is known to be good, so how many good ones are flagged is not known.',
  goodFitted:
    'The {good} known-good rows had their part in the fit, so fresh good ones may be flagged more often than these. Known-bad rows had none: they are as fresh ones.',
  onlyFlagged:
    'Only flagged rows are labelled, so a bad one that was missed cannot show: label some that are not flagged, drawn at random.',
  fewBad: 'Known bad are only {bad}: see how wide the interval is.',
  severalModels:
    'Each group has a model with scores of its own, so there is no curve over all groups.',
  weighted: 'Each labelled row counts once here, whatever its frequency is.',
} as const
export type LabelNoteKind = keyof typeof labelNoteTexts

export interface LabelNote {
  kind: LabelNoteKind
  values: Record<string, number>
}

/** A note as an English sentence. */
export const labelNoteText = ({ kind, values }: LabelNote): string =>
  labelNoteTexts[kind].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]))
