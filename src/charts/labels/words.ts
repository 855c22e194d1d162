/** What the curves say; the window passes those of its language. */
export interface LabelWords {
  /** Share of the known-bad rows that are flagged. */
  caught: string
  /** Share of the known-good rows that are flagged. */
  falseAlarms: string
  /** Share of the flagged labelled rows that are bad. */
  precision: string
  roc: string
  precisionRecall: string
  threshold: string
  /** What drawing lots would give. */
  chance: string
}

export const englishLabelWords: LabelWords = {
  caught: 'Known bad that are flagged (recall)',
  falseAlarms: 'Known good that are flagged',
  precision: 'Flagged labelled rows that are bad (precision)',
  roc: 'ROC curve',
  precisionRecall: 'Precision–recall curve',
  threshold: 'Present threshold',
  chance: 'By chance',
}
