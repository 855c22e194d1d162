import type { Stability } from '../shared/api/stability'

/** As the section of RESULT.json. */
export const stabilityResult = (stability: Stability) => {
  const { modelId: _, asked, ...said } = stability
  return { ...said, ...(asked !== said.refits && { asked }) }
}
