import { afterAll, describe, expect, test } from 'vitest'
import { createNormal, createRandom } from '../../src/core/rng'
import { thresholdSettingsSchema } from '../../src/shared/plan'
import { axisOfDirection } from '../../src/shared/directionAxes'
import { analyseFile, pictureOf, startService, temporaryFile } from './support'

const service = startService()
afterAll(() => service.close())

const n = 400
const odd = 123
/**
 * Width, height and mass of parts, the mass nearly what the others say, and a temper that nothing has to do with; of one part the
 * mass is usual by itself and wrong for its size. Line = row + 2.
 */
function parts(seed: number, scale = (v: number) => v): string {
  const normal = createNormal(createRandom(seed, n))
  const lines = Array.from({ length: n }, (_, i) => {
    const [w, h, temper] = [i === odd ? 1.2 : normal(), i === odd ? 1.2 : normal(), normal()]
    const mass = i === odd ? -0.9 : w + h + 0.1 * normal()
    return [w, h, mass, temper].map((v) => scale(v).toFixed(6)).join(',')
  })
  return ['width,height,mass,temper', ...lines].join('\n') + '\n'
}
const one = { maxComponents: 1, covarianceTypes: ['full' as const], robust: false }
const by = thresholdSettingsSchema.parse({ basis: 'percentile', percentile: 4 })
const analyse = (text: string, change = {}) =>
  analyseFile(service, temporaryFile('parts.csv', text), { ...one, ...change })

describe('the slice through a row', () => {
  test('has the density of all columns over that of the others, per unit of the user’s columns', async () => {
    const { modelId } = await analyse(parts(1), { maxComponents: 2, minComponents: 2 })
    const question = pictureOf(modelId, { x: 0, y: 2, slice: odd })
    const picture = await service.call('picture', question)
    expect(picture).toMatchObject({ marginal: false, slice: { row: odd, line: odd + 2 } })
    const marginal = await service.call('picture', pictureOf(modelId, { x: 0, y: 2 }))
    expect([picture.x, picture.y]).toEqual([marginal.x, marginal.y])
    // log p(x, y | rest) differs from log p(x, y, rest) by the same number everywhere.
    const { scaled, prepared, fittedIndex } = service.session.model(modelId)
    const { logDensity } = await import('../../src/core/gmm/density')
    const own = prepared.data.values.slice(4 * fittedIndex[odd], 4 * fittedIndex[odd] + 4)
    const differences = await Promise.all(
      [[0, 0], [1.2, -0.9], [1, 2.5], [-1, 1]].map(async ([x, y]) => {
        const at = await service.call('density', { modelId, x: 0, y: 2, slice: odd, at: { x, y } })
        expect(at).toMatchObject({ sliced: true, marginal: false })
        const values = own.slice()
        values[0] = (x - prepared.center[0]) / prepared.scale[0]
        values[2] = (y - prepared.center[2]) / prepared.scale[2]
        const [joint] = logDensity({ values, rows: 1, columns: 4 }, scaled.mixture)
        return at.logDensity - joint
      }),
    ) // prettier-ignore
    for (const difference of differences) expect(difference).toBeCloseTo(differences[0], 8)
    const all = { from: { x: -1e3, y: -1e3 }, to: { x: 1e3, y: 1e3 } }
    const whole = await service.call('mass', { modelId, x: 0, y: 2, slice: odd, ...all })
    expect(whole.mass).toBeCloseTo(1, 8)
  })

  test('on log axes integrates to the mass that is said to be in a window', async () => {
    const log = ['width', 'height', 'mass', 'temper'].map((name) => ({ name, transform: 'log' as const })) // prettier-ignore
    const { modelId } = await analyse(parts(2, (v) => Math.exp(v)), { columns: log }) // prettier-ignore
    const window = { from: { x: 0, y: -0.5 }, to: { x: 0.5, y: 0.3 } }
    const { mass } = await service.call('mass', { modelId, x: 0, y: 3, slice: 5, ...window })
    const steps = 60
    let sum = 0
    for (let i = 0; i < steps; i++)
      for (let j = 0; j < steps; j++) {
        const at = { x: ((i + 0.5) / steps) * 0.5, y: -0.5 + ((j + 0.5) / steps) * 0.8 }
        const { density } = await service.call('density', { modelId, x: 0, y: 3, slice: 5, at })
        // Per unit of the user's columns, so that a cell counts by its size there.
        sum += density * 10 ** (at.x + at.y) * Math.LN10 ** 2 * (0.5 / steps) * (0.8 / steps)
      }
    expect(mass).toBeGreaterThan(0.01)
    expect(sum / mass).toBeCloseTo(1, 3)
  })

  test('shows a row outside whose place the marginal calls usual', async () => {
    const { modelId } = await analyse(parts(3))
    const { values } = service.session.model(modelId).prepared.columnData
    expect(values.length).toBe(4 * n)
    const outermost = async (slice?: number) => {
      const { contours } = await service.call('picture', pictureOf(modelId, { x: 0, y: 1, contours: 'coverage', slice })) // prettier-ignore
      return contours.at(-1)!.rings[0]
    }
    const inside = (ring: { x: number; y: number }[], x: number, y: number) => {
      let odds = false
      for (let i = 1; i < ring.length; i++) {
        const [a, b] = [ring[i - 1], ring[i]]
        if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) odds = !odds
      }
      return odds
    }
    expect(inside(await outermost(), 1.2, 1.2)).toBe(true)
    expect(inside(await outermost(odd), 1.2, 1.2)).toBe(false)
  })

  test('is the marginal where it cannot be taken, and says so', async () => {
    const gap = parts(4).replace(/^([^\n]*\n[^\n]*,)[^,\n]*\n/, '$1\n')
    const { modelId } = await analyse(gap)
    const isSlice = async (change: object) =>
      (await service.call('picture', pictureOf(modelId, change))).slice !== undefined
    expect(await isSlice({ x: 0, y: 1, slice: 7 })).toBe(true)
    expect(await isSlice({ x: 0, y: 1, slice: 0 })).toBe(false)
    expect(await isSlice({ x: 0, y: 1, slice: 1e6 })).toBe(false)
    expect(await isSlice({ x: 0, y: 0, slice: 7 })).toBe(false)
    const pc = axisOfDirection({ direction: 1, of: 'principal' })
    expect(await isSlice({ x: pc, y: 1, slice: 7 })).toBe(false)
    const flat = await analyse('a,b\n1,2\n2,3\n4,1\n3,3\n2,2.5\n0,1\n')
    const two = await service.call('picture', pictureOf(flat.modelId, { slice: 1 }))
    expect(two.slice).toBeUndefined()
  })

  test('of principal components holds the other components', async () => {
    const all = { components: 4, share: 0.99, whiten: true }
    const { modelId } = await analyse(parts(5), { pca: all })
    const picture = await service.call('picture', pictureOf(modelId, { x: -2, y: -3, slice: 3 }))
    expect(picture.slice).toMatchObject({ row: 3 })
    // Scores of one component are uncorrelated: what is held says nothing, and the centre stays.
    const whole = await service.call('picture', pictureOf(modelId, { x: -2, y: -3 }))
    expect(picture.centroids[0].x).toBeCloseTo(whole.centroids[0].x, 6)
  })
})

describe('flagged rows that look ordinary', () => {
  test('are told by the pair of columns that is shown', async () => {
    const { modelId } = await analyse(parts(6))
    const here = async (x: number, y: number) => {
      const flags = await service.call('flags', { ...pictureOf(modelId, { x, y }), by })
      return flags.ordinaryHere![flags.rows.indexOf(odd)]
    }
    expect(await here(0, 1)).toBe(1)
    expect(await here(1, 3)).toBe(1)
  })

  test('are as many of all rows as the share says, by any threshold', async () => {
    const { modelId } = await analyse(parts(7))
    const all = thresholdSettingsSchema.parse({ basis: 'percentile', percentile: 100 })
    const flags = await service.call('flags', { ...pictureOf(modelId, { x: 0, y: 1 }), by: all })
    const inside = flags.ordinaryHere!.reduce((sum, one) => sum + one, 0)
    // The lowest row is not below its own density.
    expect(Math.abs(inside - 0.9 * n)).toBeLessThanOrEqual(1)
    const few = await service.call('flags', { ...pictureOf(modelId, { x: 0, y: 1 }), by })
    few.rows.forEach((row, i) =>
      expect(few.ordinaryHere![i]).toBe(flags.ordinaryHere![flags.rows.indexOf(row)]),
    )
  })

  test('are not asked about where the model has the two columns alone', async () => {
    const { modelId } = await analyse(parts(8).split('\n').map((line) => line.split(',').slice(0, 2).join(',')).join('\n')) // prettier-ignore
    const flags = await service.call('flags', { ...pictureOf(modelId), by })
    expect(flags.ordinaryHere).toBeUndefined()
  })

  test('stand out in the columns that do not go together', async () => {
    const { modelId } = await analyse(parts(9))
    const found = await service.call('standsOut', { modelId, row: odd })
    // Two of the three that belong together; the temper has nothing to do with it.
    expect(Math.max(found!.x, found!.y)).toBeLessThan(3)
    expect(found!.distance).toBeGreaterThan(5)
    expect(await service.call('standsOut', { modelId, row: 1e6 })).toBeNull()
  })

  test('a row of 200 columns is answered in time', async () => {
    const normal = createNormal(createRandom(1, 1))
    const names = Array.from({ length: 200 }, (_, j) => `c${j}`).join(',')
    const lines = Array.from({ length: 300 }, () => Array.from({ length: 200 }, () => normal().toFixed(3)).join(',')) // prettier-ignore
    const change = { ...one, covarianceTypes: ['diag' as const], restarts: 1, minComponents: 3, maxComponents: 3 } // prettier-ignore
    const { modelId } = await analyse([names, ...lines].join('\n'), change)
    await service.call('standsOut', { modelId, row: 0 })
    const begun = performance.now()
    await service.call('standsOut', { modelId, row: 1 })
    expect(performance.now() - begun).toBeLessThan(1000)
  })
})
