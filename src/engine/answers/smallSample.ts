import { fewestTSquaredRows, tSquaredLaw } from '../../core/anomaly/tSquared'
import { oneFamily } from '../../core/smallSample/shrinkage'
import { visibleShift } from '../../core/smallSample/shift'
import type { SmallSample } from '../../shared/api/smallSample'
import type { ThresholdSettings } from '../../shared/plan'
import type { Model } from '../model'
import { enoughRows } from '../smallSample'
import { whyNotJudged } from '../tSquared'

/** How often the shift is flagged that is said to be seen. */
const power = 0.8

/** What a model of few rows can tell; null for any other. */
export function smallSampleOf(
  model: Model,
  { falseAlarmRate }: Pick<ThresholdSettings, 'falseAlarmRate'>,
): SmallSample | null {
  const { analysis, fitted, prepared, smallSample } = model
  if (!smallSample) return null
  const { totalWeight: rows } = fitted
  const { columns } = prepared.data
  const [whyNot] = whyNotJudged(model)
  return {
    modelId: analysis.modelId,
    ...{ rows, columns, shrinkage: smallSample.shrinkage },
    fewestRows: fewestTSquaredRows(columns),
    mostColumns: Math.max(0, Math.floor(rows) - fewestTSquaredRows(0)),
    enoughRows: enoughRows(columns),
    ...{ whyNot, falseAlarmRate },
    shift: whyNot === null && prepared.reduced === null ? shiftOf(model, falseAlarmRate) : null,
  }
}

function shiftOf({ fitted, prepared }: Model, falseAlarmRate: number): SmallSample['shift'] {
  const { totalWeight: rows } = fitted
  const { columns } = prepared.data
  const source = {
    covarianceType: 'full',
    componentRows: rows,
    rows,
    components: 1,
    columns,
  } as const
  const question = { componentRows: rows, alpha: falseAlarmRate / 100, power }
  const { covariance } = oneFamily(fitted.data)
  const { given, alone, inUnits } = visibleShift(covariance, tSquaredLaw(source)!, question)
  return {
    ...{ power, given },
    columns: prepared.names.map((column, j) => {
      const own = inUnits[j] * prepared.scale[j]
      const isFactor = prepared.log[j]
      return { column, size: isFactor ? Math.exp(own) : own, isFactor, alone: alone[j] }
    }),
  }
}
