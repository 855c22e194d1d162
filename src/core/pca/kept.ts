import { totalWeight, type Observations } from '../matrix'
import { componentsToKeep, type Keep } from './keep'
import { outsideOf } from './outside'
import { principalComponents, type PrincipalComponents } from './pca'

/** The components to keep, and behind them those that `projectionOn` needs of what lies outside. */
export interface KeptComponents extends PrincipalComponents {
  kept: number
}

/** @param data n × d @throws SettingInvalid, see `componentsToKeep` */
export function keptComponents(data: Observations, keep: Keep): KeptComponents {
  let kept = 0
  const found = principalComponents(data, (variances) => {
    kept = componentsToKeep(variances, keep)
    return kept + outsideOf(variances, kept, data.columns, totalWeight(data)).variances.length
  })
  return { ...found, kept }
}
