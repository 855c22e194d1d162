import { IsodenseError } from '../errors'
import type { Observations } from '../matrix'

/**
 * The observations with the natural logarithm of some columns; the others as they are.
 *
 * @param data n × d, user's units
 * @param log d: whether the column's logarithm is taken
 * @throws NotFinite for a value that is not above 0
 */
export function takeLogarithms(data: Observations, log: readonly boolean[]): Observations {
  if (!log.includes(true)) return data
  const d = data.columns
  const values = data.values.map((value, i) => {
    if (!log[i % d]) return value
    if (value > 0) return Math.log(value)
    throw new IsodenseError('NotFinite', `The value ${value} has no logarithm.`)
  })
  return { ...data, values }
}
