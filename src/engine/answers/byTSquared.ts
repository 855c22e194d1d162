import type { ThresholdSettings } from '../../shared/plan'
import { tSquaredOrRefuse } from '../tSquared'
import { counted, type CountedCut } from './cut'
import type { Judged } from './judged'

/**
 * Rows whose T² a good part exceeds more rarely than the false-alarm rate says, by the exact law. Values are natural
 * logarithms of that probability, which tell rows apart that are too far out for the probability itself.
 * @throws SettingInvalid where T² was not worked out
 */
export function byTSquared(judged: Judged, { falseAlarmRate }: ThresholdSettings): CountedCut {
  const { logTail: values, normal } = tSquaredOrRefuse(judged)
  const { notNormal, sorted } = judged
  const said = falseAlarmRate / 100
  const cut = { basis: 't-squared', threshold: Math.log(said), said, values, notNormal } as const
  const { besides } = sorted
  const notJudged = sorted.normal.values.length - normal.values.length
  return { ...counted(cut, { normal, besides }, 0), notJudged }
}
