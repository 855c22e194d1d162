import type { ThresholdMeaning } from '../shared/api/thresholdMeaning'
import type { Model } from './model'
import type { Rareness } from './rareness'

/** A component of fewer rows than that beyond its columns says little about its tail. */
const fewestDegrees = 10
/** More kept out than this share may be good rows. */
const manyKeptOut = 0.05

/** Why "1 in N" is only roughly known. */
export function roughly({ fitted, prepared }: Model, { law }: Rareness): ThresholdMeaning['rough'] {
  const { reduced, data, columnData } = prepared
  // Components of fewer rows than columns are known roughly, whatever was estimated on them.
  const wide = reduced !== null && reduced.rows <= columnData.columns
  const few = wide || law.degrees < Math.max(fewestDegrees, data.columns)
  const many = fitted.keptOutCount > manyKeptOut * data.rows
  return [...(few ? (['fewRows'] as const) : []), ...(many ? (['keptOut'] as const) : [])]
}
