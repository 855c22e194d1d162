import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImagesOf } from '../../src/shared/api/images'
import type { AnalysisSet, OpenedTable } from '../../src/shared/engineApi'
import { namedImage, type PlanImage } from '../../src/shared/images'
import {
  planFor,
  planSchema,
  thresholdSettings,
  withoutConstants,
  type Plan,
} from '../../src/shared/plan'
import { open, startService, temporaryFile } from './support'

const service = startService()
afterAll(() => service.close())

const lines = readFileSync('samples/digits.csv', 'utf8').trim().split('\n')
const cells = lines.slice(1).map((line) => line.split(',').map(Number))
const small = { minComponents: 10, maxComponents: 10, covarianceTypes: ['diag'] as const, restarts: 1 } // prettier-ignore

interface Ready {
  opened: OpenedTable
  set: AnalysisSet
  image: PlanImage
  modelId: number
  ask: (of: ImagesOf, offset?: number, limit?: number) => ReturnType<typeof asked>
}
const asked = (question: Parameters<typeof service.call<'images'>>[1]) =>
  service.call('images', question)

async function analysed(
  path: string,
  change: (opened: OpenedTable) => Partial<Plan>,
): Promise<Ready> {
  const opened = await open(service, path)
  const plan = planSchema.parse({ ...planFor(opened), ...change(opened) })
  const set = await service.call('analyse', { tableId: opened.tableId, plan })
  const image = namedImage(opened.columns, opened.image!)
  const { modelId } = set.models[0]!
  const by = thresholdSettings(plan)
  return {
    ...{ opened, set, image, modelId },
    ask: (of, offset = 0, limit = 100) => asked({ modelId, image, of, by, offset, limit }),
  }
}

/** What a grey value of the digits is shown as. */
const grey = (value: number) => Math.round(255 * Math.min(1, Math.max(0, value / 16)))
const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length
const columnMeans = Array.from({ length: 64 }, (_, c) => mean(cells.map((row) => row[c]!)))

describe('images of the digits', () => {
  let ready: Ready
  beforeAll(async () => {
    // Pixel by pixel: those that are always black are no columns of such a model.
    ready = await analysed('samples/digits.csv', (opened) => ({
      ...{ ...small, covarianceTypes: ['diag'], pca: null, commonScale: false },
      columns: withoutConstants(planFor(opened)!.columns, opened.columns),
    }))
  })

  it('are guessed: 8 × 8, from 0 to 16, and their columns need not be in the model', () => {
    const { opened, set } = ready
    expect(opened.image).toEqual({ first: 0, width: 8, height: 8, order: 'rows', black: 0, white: 16 }) // prettier-ignore
    expect(set.models[0]!.columns).toHaveLength(61)
  })

  it('are rows of the file, pixel by pixel', async () => {
    const { total, pixels, unknown, clipped, items } = await ready.ask({ kind: 'rows', rows: [5, 1796] }) // prettier-ignore
    expect({ total, unknown, clipped }).toEqual({ total: 2, unknown: null, clipped: 0 })
    expect([...pixels]).toEqual([5, 1796].flatMap((row) => cells[row]!.slice(0, 64).map(grey)))
    expect(items).toMatchObject([
      { row: 5, line: 7 },
      { row: 1796, line: 1798 },
    ])
  })

  it('of all rows come in the file’s order, page by page', async () => {
    const page = await ready.ask({ kind: 'all' }, 1790, 100)
    expect(page).toMatchObject({ total: 1797, offset: 1790 })
    expect(page.items.map(({ row }) => row)).toEqual([1790, 1791, 1792, 1793, 1794, 1795, 1796])
  })

  it('of flagged rows are those of the flags, in their order', async () => {
    const { modelId, set } = ready
    const question = { modelId, x: 2, y: 3, colourBy: null, assignment: 'largest' as const }
    const flags = await service.call('flags', { ...question, by: thresholdSettings(set.plan) })
    const { total, items, pixels } = await ready.ask({ kind: 'flagged' })
    expect(total).toBe(flags.count)
    expect(items.map(({ row }) => row)).toEqual([...flags.rows.subarray(0, 100)])
    expect(items.every(({ flagged }) => flagged)).toBe(true)
    expect([...pixels.subarray(0, 64)]).toEqual(cells[flags.rows[0]!]!.slice(0, 64).map(grey))
  })

  it('of means are the model’s, and the file’s in columns that are not in it', async () => {
    const { means, weights } = ready.set.models[0]!.model
    const { columnIndices } = ready.set.models[0]!
    const { total, items, pixels } = await ready.ask({ kind: 'means' })
    expect(total).toBe(10)
    expect(items.map(({ weight }) => weight)).toEqual(weights)
    means.forEach((of, c) => {
      const expected = Array.from({ length: 64 }, (_, column) => {
        const j = columnIndices.indexOf(column)
        return grey(j < 0 ? columnMeans[column]! : of[j]!)
      })
      expect([...pixels.subarray(64 * c, 64 * (c + 1))]).toEqual(expected)
    })
  })

  it('of a family are its members: the most responsible first, or in an order of the seed', async () => {
    const family = (order: 'responsibility' | 'random', seed = 0) =>
      ready.ask({ kind: 'family', component: 3, order, seed })
    const first = await family('responsibility')
    const shares = first.items.map(({ responsibility }) => responsibility!)
    expect(shares).toEqual(shares.toSorted((a, b) => b - a))
    const all = await service.call('rows', {
      ...{ modelId: ready.modelId, by: ready.set.plan, which: 'all', order: 'file', offset: 0, limit: 1000 }, // prettier-ignore
    } as never)
    const known = new Map(all.rows.map((row) => [row.row, row]))
    for (const { row, responsibility, component } of first.items) {
      const detail = known.get(row!)
      if (!detail) continue
      expect(detail.component).toBe(3)
      expect(component).toBe(3)
      expect(responsibility).toBeCloseTo(detail.responsibilities![3]!, 12)
    }
    const [random, again, other] = [await family('random'), await family('random'), await family('random', 1)] // prettier-ignore
    expect(random.items).toEqual(again.items)
    expect(random.items).not.toEqual(other.items)
    expect(random.total).toBe(first.total)
  })

  it('of members average to the mean of the family, weighted by what it has of each row', async () => {
    const { means } = ready.set.models[0]!.model
    const { columnIndices, plan } = ready.set.models[0]!
    const shares: number[] = []
    for (const offset of [0, 1000]) {
      const page = await service.call('rows', {
        ...{ modelId: ready.modelId, by: plan, which: 'all', order: 'file', offset, limit: 1000 },
      } as never)
      shares.push(...page.rows.map(({ responsibilities }) => responsibilities?.[0] ?? 0))
    }
    const total = shares.reduce((a, b) => a + b, 0)
    // A robust fit keeps scattered rows out: the mean is near, not equal.
    columnIndices.forEach((column, j) => {
      const average = cells.reduce((sum, row, i) => sum + shares[i]! * row[column]!, 0) / total
      expect(Math.abs(average - means[0]![j]!)).toBeLessThan(0.8)
    })
  })

  it('that are generated are those that are exported', async () => {
    const target = temporaryFile('digits-generated.csv', '')
    service.files.add('generated', { path: target, access: 'write' })
    const { modelId } = ready
    await service.call('exportSample', { modelId, count: 5, seed: 4, target: 'generated' })
    const [head, ...body] = readFileSync(target, 'utf8').slice(1).trim().split('\r\n')
    const names = head!.split(',')
    const { pixels, total, items } = await ready.ask({ kind: 'generated', count: 200, seed: 4 }, 2, 3) // prettier-ignore
    expect(total).toBe(200)
    expect(items).toEqual([{}, {}, {}])
    const expected = body.slice(2, 5).flatMap((line) => {
      const values = line.split(',').map(Number)
      return Array.from({ length: 64 }, (_, c) => {
        const j = names.indexOf(`p${String(c).padStart(2, '0')}`)
        return grey(j < 0 ? columnMeans[c]! : values[j]!)
      })
    })
    expect([...pixels]).toEqual(expected)
  })

  it('of a row and its nearest family differ by row − mean, and not where the model knows nothing', async () => {
    const { modelId, image, set } = ready
    const { model, columnIndices } = set.models[0]!
    const row = 17
    const found = await service.call('imageComparison', { modelId, image, row })
    const detail = await service.call('row', { modelId, by: set.plan, row } as never)
    expect(found).toMatchObject({ row, component: detail.component, notInModel: 3, unknown: null })
    const nearest = detail.responsibilities!.indexOf(Math.max(...detail.responsibilities!))
    expect(found.component).toBe(nearest)
    const own = cells[row]!.slice(0, 64)
    const expected = own.map((value, column) => {
      const j = columnIndices.indexOf(column)
      return j < 0 ? value : model.means[nearest]![j]!
    })
    expect([...found.own]).toEqual(own.map(grey))
    expect([...found.expected!]).toEqual(expected.map(grey))
    own.forEach((value, at) => expect(found.difference![at]).toBeCloseTo(value - expected[at]!, 5))
    expect(found.largest).toBeCloseTo(Math.max(...own.map((v, at) => Math.abs(v - expected[at]!))), 5) // prettier-ignore
  })

  it('that are none of the table are refused, with what is wrong', async () => {
    const { modelId, image, set } = ready
    const refused = (change: Partial<PlanImage>, of: ImagesOf = { kind: 'means' }) =>
      asked({ modelId, image: { ...image, ...change }, of, by: thresholdSettings(set.plan), offset: 0, limit: 9 }) // prettier-ignore
    await expect(refused({ first: 'q' })).rejects.toThrow(/no column “q”/)
    await expect(refused({ width: 9 })).rejects.toThrow(/needs 72 columns, and from “p00” on there are 65/) // prettier-ignore
    await expect(refused({}, { kind: 'rows', rows: [1797] })).rejects.toThrow(/no data row 1798, only 1797/) // prettier-ignore
    await expect(
      refused({}, { kind: 'family', component: 10, order: 'random', seed: 0 }),
    ).rejects.toThrow(/no family 11, only 10/)
  })
})

describe('images through principal components', () => {
  it('are turned back into pixels: means, differences and generated rows', async () => {
    const { ask, set, modelId, image } = await analysed('samples/digits.csv', () => ({
      ...{ ...small, covarianceTypes: ['diag'] },
      pca: { share: 0.9, components: null, whiten: true },
    }))
    const { model, columnIndices, columns } = set.models[0]!
    expect(columns).toHaveLength(64)
    const { pixels } = await ask({ kind: 'means' })
    // The mean over the rows of each family, which PCA keeps but for what lies outside its components.
    const { items } = await ask({ kind: 'family', component: 0, order: 'responsibility', seed: 0 })
    expect(items.length).toBeGreaterThan(20)
    const members: number[] = []
    for (let offset = 0; ; offset += 100) {
      const page = await ask({ kind: 'family', component: 0, order: 'responsibility', seed: 0 }, offset) // prettier-ignore
      members.push(...page.items.map(({ row }) => row!))
      if (members.length >= page.total) break
    }
    for (const column of columnIndices) {
      const average = mean(members.map((row) => cells[row]![column]!))
      expect(Math.abs(pixels[column]! - grey(average))).toBeLessThan(40)
    }
    const row = members[0]!
    const { difference, component, notInModel } = await service.call('imageComparison', { modelId, image, row }) // prettier-ignore
    expect({ component, notInModel }).toEqual({ component: 0, notInModel: 0 })
    columnIndices.forEach((column, j) =>
      expect(difference![column]).toBeCloseTo(cells[row]![column]! - model.means[0]![j]!, 5),
    )
    const drawn = await ask({ kind: 'generated', count: 100, seed: 1 })
    const lit = (column: number) => mean(Array.from({ length: 100 }, (_, i) => drawn.pixels[64 * i + column]!)) // prettier-ignore
    // The middle of a digit is light, its corner dark.
    expect(lit(28)).toBeGreaterThan(100)
    expect(lit(0)).toBeLessThan(10)
  })
})

describe('images with gaps', () => {
  it('show where a number is missing, and name rows by their serial number', async () => {
    const head = `serial,${lines[0]!}`
    const body = lines.slice(1, 201).map((line, i) => `S-${1000 + i},${line}`)
    body[3] = body[3]!.split(',').with(21, '').join(',')
    const path = temporaryFile('gaps.csv', [head, ...body].join('\n'))
    const opened = await open(service, path)
    expect(opened.image).toBeUndefined()
    expect(opened.imageProposal).toMatchObject({ first: 1, width: 8, height: 8 })
    const plan = planSchema.parse({
      ...planFor(opened),
      ...small,
      minComponents: 2,
      maxComponents: 2,
    })
    const image = namedImage(opened.columns, { ...opened.imageProposal!, order: 'columns', white: 8 }) // prettier-ignore
    const set = await service.call('analyse', { tableId: opened.tableId, plan })
    const { modelId } = set.models[0]!
    const question = { modelId, image, by: thresholdSettings(plan), offset: 0, limit: 1 }
    const page = await service.call('images', { ...question, of: { kind: 'rows', rows: [3] } })
    expect(page.items).toMatchObject([{ row: 3, line: 5, name: 'S-1003' }])
    // Column 20 of the image, column after column: place 2 × 8 + 4 of the table is line 4, third from the left.
    const at = 4 * 8 + 2
    expect([...page.unknown!].flatMap((one, i) => (one ? [i] : []))).toEqual([at])
    expect(page.clipped).toBe(cells[3]!.slice(0, 64).filter((v, i) => v > 8 && i !== 20).length)
    const { difference, expected } = await service.call('imageComparison', { modelId, image, row: 3 }) // prettier-ignore
    if (difference) {
      expect(difference[at]).toBeNaN()
      expect(expected).toHaveLength(64)
    }
  })
})
