import { isCompared, type Plan } from '../shared/plan'
import { analyse, type AnalyseOptions } from './analyse'
import type { LoadedTable } from './loadedTable'
import type { ModelSet } from './model'

/**
 * Another model of the rows that a plan's model is of, with the same settings, as if it were taken by hand: from the comparison
 * that is known, where it was among those compared, else fitted by itself. What is known of the plan's own comparison stays.
 * @throws what `analyse` throws
 */
export const analyseBeside = (
  loaded: LoadedTable,
  plan: Plan,
  take: NonNullable<Plan['take']>,
  options: Omit<AnalyseOptions, 'onPreview' | 'once'>,
): Promise<ModelSet> => analyse(loaded, besidePlan(plan, take), { ...options, beside: true })

/** A pair that was not compared is compared alone. */
const besidePlan = (plan: Plan, take: NonNullable<Plan['take']>): Plan =>
  isCompared(plan, take)
    ? { ...plan, take }
    : {
        ...plan,
        ...{ take, minComponents: take.nComponents, maxComponents: take.nComponents },
        ...{ componentStep: 1, covarianceTypes: [take.covarianceType] },
      }
