import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { axesAmong, usePlan } from '../../../src/renderer/stores/plan'
import { defaultPlan, sameModel, selectionKey } from '../../../src/shared/plan'
import { column, table } from '../fake/answers'

beforeEach(() => setActivePinia(createPinia()))

describe('axesAmong', () => {
  it('takes the first two columns where nothing was chosen', () => {
    expect(axesAmong([3, 5, 7], null)).toEqual({ x: 3, y: 5 })
  })
  it('keeps what is still a chosen column and fills the other axis', () => {
    expect(axesAmong([3, 5, 7], { x: 5, y: 9 })).toEqual({ x: 5, y: 3 })
    expect(axesAmong([3, 5, 7], { x: 9, y: 3 })).toEqual({ x: 5, y: 3 })
  })
  it('uses a single column for both and has none without columns', () => {
    expect(axesAmong([4], { x: 1, y: 2 })).toEqual({ x: 4, y: 4 })
    expect(axesAmong([], null)).toBeNull()
  })
})

describe('sameModel', () => {
  it('disregards what flags and pictures follow from, and the order of the fields, nothing else', () => {
    const a = defaultPlan(['c0', 'c1'])
    const { columns, ...rest } = a
    const limits = [{ column: 'c0', lower: 1, upper: null }]
    const shown = { percentile: 50, limits, assignment: 'draw', colourBy: 'c2' } as const
    expect(sameModel(a, { ...rest, columns, ...shown })).toBe(true)
    expect(sameModel(a, { ...a, seed: 1 })).toBe(false)
    expect(sameModel(a, { ...a, frequency: 'n' })).toBe(false)
    expect(sameModel(a, { ...a, columns: [{ name: 'c0', transform: 'log' }, columns[1]] })).toBe(
      false,
    )
  })

  it('knows which model is taken, and the comparison does not', () => {
    const a = defaultPlan(['c0', 'c1'])
    const b = { ...a, take: { covarianceType: 'full' as const, nComponents: 3 } }
    expect(sameModel(a, b)).toBe(false)
    expect(selectionKey(a)).toBe(selectionKey(b))
    expect(selectionKey(a)).not.toBe(selectionKey({ ...a, restarts: 3 }))
  })
})

describe('usePlan', () => {
  const opened = () => {
    const plan = usePlan()
    plan.reset(table(1, 'a.csv'))
    return plan
  }

  it('takes a share or a number of principal components that is typed as one step, another choice as its own', () => {
    const plan = opened()
    const pca = { share: 0.99, components: null, whiten: true }
    plan.change({ pca })
    for (const share of [0.9, 0.95]) plan.change({ pca: { ...pca, share } })
    for (const components of [4, 41]) plan.change({ pca: { ...pca, share: 0.95, components } })
    const numbers = () => plan.plan?.pca && [plan.plan.pca.share, plan.plan.pca.components]
    expect(numbers()).toEqual([0.95, 41])
    const before = [[0.95, 4], [0.95, null], [0.99, null], null] // prettier-ignore
    for (const expected of before) {
      expect(plan.undo()).toBe(true)
      expect(numbers()).toEqual(expected)
    }
    expect(plan.undo()).toBe(false)
  })

  it('has no component on an axis where there are none any more, and of two axes neither', () => {
    const plan = opened()
    plan.change({ pca: { share: 0.99, components: null, whiten: true } })
    expect(plan.axes).toEqual({ x: -2, y: -3 })
    plan.change({ axes: { x: { component: 3 }, y: 'c1' } })
    expect(plan.axes).toEqual({ x: -4, y: 1 })
    plan.change({ columns: plan.withColumns([0, 2]).columns })
    expect(plan.axes).toEqual({ x: -2, y: -3 })
    plan.change({ axes: { x: { component: 2 }, y: { component: 1 } } })
    plan.change({ pca: null })
    expect([plan.plan?.axes, plan.axes]).toEqual([null, { x: 0, y: 2 }])
    plan.undo()
    expect(plan.axes).toEqual({ x: -3, y: -2 })
  })

  it('gives the same model plan while only the percentile moves', () => {
    const plan = opened()
    const before = plan.modelPlan
    plan.change({ percentile: 9 })
    expect(plan.modelPlan).toBe(before)
    plan.change({ tolerance: 1e-6 })
    expect(plan.modelPlan?.tolerance).toBe(1e-6)
  })

  it('wakes nobody but who shows the percentile while that one moves', () => {
    const plan = opened()
    plan.change({
      limits: [{ column: 'c0', lower: 1, upper: null }],
      axes: { x: 'c2', y: 'c1' },
      filter: { column: 'c3', values: ['a'] },
    })
    const { still, columns, axes } = plan
    plan.change({ percentile: 9 })
    expect(plan.plan?.percentile).toBe(9)
    expect(plan.still).toBe(still)
    expect(plan.columns).toBe(columns)
    expect(plan.axes).toBe(axes)
    plan.change({ limits: [{ column: 'c0', lower: 2, upper: null }] })
    expect(plan.still?.limits[0]?.lower).toBe(2)
    expect(plan.still?.percentile).toBe(9)
    plan.undo()
    expect(plan.still?.limits[0]?.lower).toBe(1)
  })

  it('takes back what a field said that was missing before', () => {
    const plan = opened()
    plan.change({ image: null })
    expect(plan.still?.image).toBeNull()
    plan.undo()
    expect(plan.still?.image).toBeUndefined()
  })

  it('chooses the preselected columns of a file only, and takes its tolerance limits', () => {
    const plan = usePlan()
    const sheet = table(1, 'a.csv')
    sheet.columns = [column(0, { preselected: false }), column(1), column(2)]
    sheet.limits = [{ column: 0, lower: 1, upper: 2 }]
    plan.reset(sheet)
    expect(plan.columns).toEqual([1, 2])
    expect(plan.plan?.limits).toEqual([{ column: 'c0', lower: 1, upper: 2 }])
  })

  it('has no plan where no column is suitable, until one is chosen by hand', () => {
    const plan = usePlan()
    plan.reset({ ...table(1, 'a.csv'), columns: [column(0, { preselected: false })] })
    expect(plan.plan).toBeNull()
    expect(plan.change(plan.withColumns([0]))).toBe(true)
    expect(plan.plan?.columns).toEqual([{ name: 'c0', transform: 'none' }])
  })

  it('keeps a column’s logarithm while others come and go', () => {
    const plan = opened()
    plan.change({ columns: [{ name: 'c1', transform: 'log' }] })
    plan.change(plan.withColumns([0, 1]))
    expect(plan.plan?.columns).toEqual([
      { name: 'c0', transform: 'none' },
      { name: 'c1', transform: 'log' },
    ])
  })

  it('takes back what refers to something that is gone', () => {
    const plan = opened()
    plan.change({ take: { covarianceType: 'full', nComponents: 7 }, axes: { x: 'c2', y: 'c1' } })
    plan.change({ maxComponents: 5 })
    expect(plan.plan?.take).toBeNull()
    plan.change({ take: { covarianceType: 'full', nComponents: 3 } })
    plan.change({ componentStep: 2 })
    expect(plan.plan?.take?.nComponents).toBe(3)
    plan.change({ componentStep: 3 })
    expect(plan.plan?.take).toBeNull()
    plan.change(plan.withColumns([0, 1]))
    expect(plan.plan?.axes).toEqual({ x: 'c0', y: 'c1' })
    plan.change(plan.withColumns([0]))
    expect(plan.plan?.axes).toBeNull()
  })

  it('undoes and redoes every change, a control that is dragged in one step', () => {
    const plan = opened()
    for (const percentile of [5, 6, 7]) plan.change({ percentile })
    plan.change(plan.withColumns([]))
    expect(plan.columns).toEqual([])
    expect(plan.undo()).toBe(true)
    expect([plan.columns, plan.plan?.percentile]).toEqual([[0, 1, 2], 7])
    plan.undo()
    expect([plan.plan?.percentile, plan.canUndo]).toEqual([4, false])
    expect(plan.undo()).toBe(false)
    plan.redo()
    expect(plan.plan?.percentile).toBe(7)
    plan.change({ seed: 3 })
    expect(plan.canRedo).toBe(false)
  })

  it('remembers no step for a change that was refused', () => {
    const plan = opened()
    expect(plan.change({ minComponents: 11 })).toBe(false)
    expect(plan.canUndo).toBe(false)
  })
})
