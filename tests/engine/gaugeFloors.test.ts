import { describe, expect, it } from 'vitest'
import { gaugeFloors } from '../../src/engine/gaugeFloors'
import type { Prepared } from '../../src/engine/prepare'

/** Two columns in the units of a fit, with standard deviations 1. */
const prepared = (part: Partial<Prepared>): Prepared =>
  ({
    reduced: null,
    columnData: { values: Float64Array.of(-1, 1, 1, -1), rows: 2, columns: 2 },
    center: Float64Array.of(0, Math.log(20)),
    scale: Float64Array.of(2, 0.5),
    log: [false, false],
    gaugeSteps: [null, null],
    ...part,
  }) as Prepared

describe('the least variance of a column that was read in steps', () => {
  it('is none where no column was', () => {
    expect(gaugeFloors(prepared({}))).toBe(undefined)
  })

  it('has the density of one row in a step at its middle', () => {
    const [floor, none] = gaugeFloors(prepared({ gaugeSteps: [0.5, null] }))!
    const density = 1 / Math.sqrt(2 * Math.PI * floor)
    expect(density).toBeCloseTo(1 / (0.5 / 2), 12)
    expect(none).toBe(0)
  })

  it('is that of the relative step for a logarithm', () => {
    const [, floor] = gaugeFloors(prepared({ log: [false, true], gaugeSteps: [null, 0.2] }))!
    expect(floor).toBeCloseTo((0.2 / 20 / 0.5) ** 2 / (2 * Math.PI), 12)
  })

  it('is not more than the whole column varies', () => {
    expect(gaugeFloors(prepared({ gaugeSteps: [20, null] }))![0]).toBe(1)
  })
})
