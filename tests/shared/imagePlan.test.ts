import { describe, expect, it } from 'vitest'
import { planFor, withoutConstants } from '../../src/shared/plan'

const column = (name: string, preselected: boolean, max = 9) => ({ name, preselected, min: 0, max })
const pixels = [column('p0', false, 0), column('p1', true), column('p2', true), column('p3', true)]
const image = { first: 1, width: 2, height: 2, order: 'rows', black: 0, white: 9 } as const
const facts = { limits: [], image }

describe('the plan of a table of images', () => {
  it('has all pixels on principal components and one scale, also those that never vary', () => {
    const plan = planFor({ ...facts, columns: [column('name', false), ...pixels] })!
    expect(plan.columns.map(({ name }) => name)).toEqual(['p0', 'p1', 'p2', 'p3'])
    expect(plan.pca).toEqual({ share: 0.9, components: null, whiten: true })
    expect(plan.commonScale).toBe(true)
    const left = withoutConstants(plan.columns, pixels)
    expect(left.map(({ name }) => name)).toEqual(['p1', 'p2', 'p3'])
  })

  it('is that of any table where there are other measurements, or no image', () => {
    for (const columns of [
      [column('mass', true), ...pixels],
      [column('id', false), ...pixels],
    ]) {
      const mixed = columns[0].preselected
      const plan = planFor({ columns, limits: [], ...(mixed && { image }) })!
      expect(plan.pca).toBe(null)
      expect(plan.commonScale).toBe(false)
      expect(plan.columns.map(({ name }) => name)).toEqual([...(mixed ? ['mass'] : []), 'p1', 'p2', 'p3']) // prettier-ignore
    }
  })
})
