import { describe, expect, it } from 'vitest'
import {
  imageOf,
  imageProblem,
  imagesAtOnce,
  pixelOffsets,
  planImageSchema,
} from '../../src/shared/images'
import { defaultPlan, planSchema, sameModel, selectionKey } from '../../src/shared/plan'

const image = { first: 'p0', width: 3, height: 2, order: 'rows' as const, black: 0, white: 255 }
const columns = ['serial', 'p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'note'].map((name) => ({
  name,
  min: name === 'note' ? NaN : 0,
}))

describe('the image of a plan', () => {
  it('is no part of the model', () => {
    const plan = defaultPlan(['p0', 'p1'])
    for (const other of [image, null]) {
      const changed = { ...plan, image: other }
      expect(sameModel(plan, changed)).toBe(true)
      expect(selectionKey(changed)).toBe(selectionKey(plan))
    }
  })

  it('may be missing, none, or columns', () => {
    const plan = defaultPlan(['p0', 'p1'])
    expect('image' in plan).toBe(false)
    for (const one of [null, image]) expect(planSchema.parse({ ...plan, image: one }).image).toEqual(one) // prettier-ignore
  })

  it.each([
    [{ width: 0 }],
    [{ width: 1.5 }],
    [{ width: 1, height: 3 }],
    [{ width: 1000, height: 1000 }],
    [{ black: 255 }],
    [{ first: '' }],
    [{ order: 'diagonal' }],
    [{ white: Infinity }],
    [{ left: 1 }],
  ])('is refused where it is none: %o', (change) => {
    expect(planImageSchema.safeParse({ ...image, ...change }).success).toBe(false)
  })

  it('comes before that of the table, which is one by what it is', () => {
    const { first: _, ...shape } = image
    const table = { columns, image: { first: 1, ...shape } }
    expect(imageOf({}, table)).toEqual(image)
    expect(imageOf({ image: null }, table)).toBeNull()
    expect(imageOf({ image: { ...image, width: 2 } }, table)).toMatchObject({ width: 2 })
    expect(imageOf({}, { columns })).toBeNull()
  })
})

describe('an image in a table', () => {
  it('needs its columns, as numbers', () => {
    expect(imageProblem(columns, image)).toBeNull()
    expect(imageProblem(columns, { ...image, first: 'q' })).toEqual({ id: 'noColumn', first: 'q' })
    expect(imageProblem(columns, { ...image, width: 4 })).toEqual({ id: 'tooFew', first: 'p0', pixels: 8, columns: 7 }) // prettier-ignore
    expect(imageProblem(columns, { ...image, first: 'p2', width: 5, height: 1 })).toEqual({ id: 'noNumbers', column: 'note' }) // prettier-ignore
  })

  it('has its pixels line after line, or column after column', () => {
    expect([...pixelOffsets(image)]).toEqual([0, 1, 2, 3, 4, 5])
    expect([...pixelOffsets({ ...image, order: 'columns' })]).toEqual([0, 2, 4, 1, 3, 5])
  })

  it('is answered in pages of a few megabytes at most', () => {
    expect(imagesAtOnce({ width: 8, height: 8 })).toBe(100)
    expect(imagesAtOnce({ width: 64, height: 64 })).toBe(100)
    expect(imagesAtOnce({ width: 256, height: 256 })).toBe(32)
  })
})
