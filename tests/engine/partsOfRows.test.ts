import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { logDensity } from '../../src/core/gmm/density'
import { indicesWhere } from '../../src/core/indicesWhere'
import type { Model } from '../../src/engine/model'
import { fitPart, restartsOfParts } from '../../src/engine/partsOfRows'
import { Pool } from '../../src/engine/pool'
import type { EngineService } from '../../src/engine/service'
import type { Plan } from '../../src/shared/plan'
import { analyseFile, startService, temporaryFile, threeFamilies } from './support'

let service: EngineService
let pool: Pool
beforeAll(() => {
  service = startService()
  pool = new Pool(new URL(inject('workerUrl')), 2)
})
afterAll(() => Promise.all([service.close(), pool.close()]))

const few: Partial<Plan> = { maxComponents: 4, restarts: 3 }

async function modelOf(change: Partial<Plan> = {}, rows = 240): Promise<Model> {
  const path = temporaryFile('parts.csv', threeFamilies(rows, 3))
  const { modelId } = await analyseFile(service, path, { ...few, ...change })
  return service.session.model(modelId)
}

describe('fitPart', () => {
  test('of all rows it is the model itself, to rounding', async () => {
    const whole = await modelOf()
    const all = indicesWhere(whole.prepared.data.rows, () => true)
    const part = await fitPart(whole, all, { pool })
    expect(part.model.scaled.mixture.nComponents).toBe(whole.scaled.mixture.nComponents)
    expect(part.model.prepared.rows).toEqual(whole.prepared.rows)
    const { logDensity: found, typicality } = await part.score(all)
    whole.logDensity.forEach((value, i) => expect(found[i]).toBeCloseTo(value, 8))
    whole.typicality.forEach((value, i) => expect(typicality[i]).toBeCloseTo(value, 8))
  })

  test('rows that had no part in it are scored in the units of the user', async () => {
    const whole = await modelOf({ columns: [{ name: 'm0', transform: 'none' }, { name: 'm1', transform: 'none' }] }) // prettier-ignore
    const { rows: n } = whole.prepared.data
    const some = indicesWhere(n, (i) => i % 5 !== 0)
    const others = indicesWhere(n, (i) => i % 5 === 0)
    const { model, score } = await fitPart(whole, some, { pool, restarts: 2 })
    const { center, scale } = model.prepared
    expect(center).not.toEqual(whole.prepared.center)
    const { logDensity: found } = await score(others)
    others.forEach((i, at) => {
      const own = Float64Array.from({ length: 2 }, (_, j) => {
        const user = whole.prepared.center[j] + whole.prepared.scale[j] * whole.prepared.data.values[2 * i + j]
        return (user - center[j]) / scale[j]
      }) // prettier-ignore
      const [inFit] = logDensity({ values: own, rows: 1, columns: 2 }, model.scaled.mixture)
      expect(found[at]).toBeCloseTo(inFit - Math.log(scale[0] * scale[1]), 9)
    })
  })
})

test('many refits have fewer restarts where the plan’s would take long', async () => {
  const whole = await modelOf({ restarts: 10 })
  expect(restartsOfParts(whole, 2)).toBe(10)
  expect(restartsOfParts(whole, 10_000)).toBe(3)
})
