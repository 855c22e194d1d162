import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { axesAmong, sameModel, useSettings } from '../../../src/renderer/stores/settings'
import { defaultSettings } from '../../../src/shared/settings'
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
  it('disregards the percentile and the order of the fields, nothing else', () => {
    const a = defaultSettings([0, 1])
    const { columns, ...rest } = a
    expect(sameModel(a, { ...rest, columns, percentile: 50 })).toBe(true)
    expect(sameModel(a, { ...a, seed: 1 })).toBe(false)
    expect(sameModel(a, { ...a, columns: [0] })).toBe(false)
  })
})

describe('useSettings', () => {
  it('gives the same model settings while only the percentile moves', () => {
    const settings = useSettings()
    settings.reset(table(1, 'a.csv'))
    const before = settings.modelSettings
    settings.change({ percentile: 9 })
    expect(settings.modelSettings).toBe(before)
    settings.change({ tolerance: 1e-6 })
    expect(settings.modelSettings?.tolerance).toBe(1e-6)
  })

  it('chooses the preselected columns of a file only', () => {
    const settings = useSettings()
    const sheet = table(1, 'a.csv')
    sheet.columns = [column(0, { preselected: false }), column(1), column(2)]
    settings.reset(sheet)
    expect(settings.settings?.columns).toEqual([1, 2])
  })

  it('has no settings where no column is suitable, until one is chosen by hand', () => {
    const settings = useSettings()
    settings.reset({ ...table(1, 'a.csv'), columns: [column(0, { preselected: false })] })
    expect(settings.settings).toBeNull()
    expect(settings.change({ columns: [0] })).toBe(true)
    expect(settings.settings?.columns).toEqual([0])
  })
})
