import type { GoodBatch } from '../shared/api/goodBatch'
import type { ThresholdMeaning } from '../shared/api/thresholdMeaning'
import type { Analysis, Flags } from '../shared/engineApi'
import { goodBatchWords, meaningWords } from './meaningWords'

/** What the flags of one model mean. */
export interface Meaning {
  meaning: ThresholdMeaning
  /** Null where it would take long and nobody asked for it, or cannot be said. */
  goodBatch: GoodBatch | null
}

/** Sentences for the summary. */
export const meaningLines = (analysis: Analysis, flags: Flags, { meaning, goodBatch }: Meaning) =>
  [...meaningWords(analysis, flags, meaning), ...(goodBatch ? goodBatchWords(goodBatch) : [])].map(
    (sentence) => `  ${sentence}`,
  )

/** The part of RESULT.json about it. */
export function meaningSection(analysis: Analysis, flags: Flags, { meaning, goodBatch }: Meaning) {
  const { beyond, beyondFlagged, rough } = meaning
  return {
    meaning: {
      text: meaningWords(analysis, flags, meaning).join(' '),
      ...{ beyondGood: beyond, beyondGoodFlagged: beyondFlagged, oneInRough: rough },
    },
    ...(goodBatch && { goodBatch: goodBatchSection(goodBatch) }),
  }
}

/** Rates in per cent; families are numbered from 1. */
function goodBatchSection(found: GoodBatch) {
  const { modelId: _, by: __, families, ...rest } = found
  return {
    text: goodBatchWords(found).join(' '),
    ...rest,
    families: families.map(({ family, ...of }) => ({ family: family + 1, ...of })),
  }
}
