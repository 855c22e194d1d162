import { describe, expect, it } from 'vitest'
import { modelChoiceOption } from '../../../src/charts/choice/modelChoice'
import type { ChoiceInput } from '../../../src/charts/choice/input'
import { chartSvg } from '../../../src/charts/svg'
import { candidate } from '../inputs'
import { wellFormedText } from '../wellFormed'

const selection = [
  ...[900, 500, 480, 470].map((bic, i) => candidate('full', i + 1, bic)),
  ...[950, 600, 460, 465].map((bic, i) => candidate('diag', i + 1, bic)),
]
const series = (input: Partial<ChoiceInput> = {}) => {
  const option = modelChoiceOption({ selection, criterion: 'bic', ...input })
  const all = option.series as { id: string; data: { value: unknown[] }[] }[]
  return Object.fromEntries(all.map((s) => [s.id, s]))
}
const xOf = (id: string, input?: Partial<ChoiceInput>) =>
  series(input)[id].data.map((d) => Math.round(Number(d.value[0])))

describe('modelChoiceOption', () => {
  it('draws a line for each type through its sound candidates, with gaps at the others', () => {
    const broken = selection.map((c) =>
      c.covarianceType === 'full' && c.nComponents === 2
        ? { ...c, degenerate: 'Component 1 collapsed.' }
        : c.covarianceType === 'full' && c.nComponents === 3
          ? { ...c, error: 'No restart succeeded.' }
          : c,
    )
    const drawn = series({ selection: broken })
    expect(drawn['type-full'].data.map((d) => d.value[1])).toEqual([900, '-', '-', 470])
    expect(drawn['type-diag'].data.map((d) => d.value[1])).toEqual([950, 600, 460, 465])
    expect(xOf('degenerate', { selection: broken })).toEqual([2])
    expect(xOf('failed', { selection: broken })).toEqual([3])
  })

  it('draws lines through collapsed candidates only where no other is left', () => {
    const collapsed = selection.map((c) => ({ ...c, degenerate: 'Component 1 collapsed.' }))
    const drawn = series({ selection: collapsed })
    expect(drawn['type-full'].data.map((d) => d.value[1])).toEqual([900, 500, 480, 470])
    const mixed = selection.map((c, i) => (i < 4 ? c : { ...c, degenerate: 'Collapsed.' }))
    expect(series({ selection: mixed })['type-diag'].data.map((d) => d.value[1])).toEqual([
      '-',
      '-',
      '-',
      '-',
    ])
  })

  it('tells the types apart by symbol and dashes as well as by colour', () => {
    const drawn = series() as unknown as Record<
      string,
      { symbol: string; lineStyle: { type: unknown } }
    >
    expect(drawn['type-full'].symbol).not.toBe(drawn['type-diag'].symbol)
    expect(drawn['type-full'].lineStyle.type).not.toEqual(drawn['type-diag'].lineStyle.type)
  })

  it('calls the best and the model taken by name', () => {
    const taken = { covarianceType: 'full', nComponents: 4 } as const
    const labels = (input: Partial<ChoiceInput>) =>
      (series(input).called.data as unknown as { label: { formatter: string } }[]).map(
        (d) => d.label.formatter,
      )
    expect(labels({ taken })).toEqual(['taken', 'best'])
    expect(labels({ taken: { covarianceType: 'diag', nComponents: 3 } })).toEqual(['best, taken'])
  })

  it('labels whole numbers of components only', () => {
    const { xAxis } = modelChoiceOption({
      selection: [1, 2, 200].map((k) => candidate('full', k, k)),
      criterion: 'bic',
    }) as { xAxis: { axisLabel: { customValues: number[] } } }
    const { customValues } = xAxis.axisLabel
    expect(customValues.length).toBeLessThan(25)
    expect(customValues.every(Number.isInteger)).toBe(true)
  })

  it('joins the numbers of components that were compared, and labels none between them', () => {
    const wide = Array.from({ length: 29 }, (_, i) => candidate('diag', 5 * (i + 1), 900 - i))
    const option = modelChoiceOption({ selection: wide, criterion: 'bic' }) as unknown as {
      xAxis: { min: number; max: number; axisLabel: { customValues: number[] } }
    }
    const { data } = series({ selection: wide })['type-diag']
    expect(data.map((d) => d.value[1])).toEqual(wide.map((c) => c.bic))
    const tens = Array.from({ length: 14 }, (_, i) => 10 * (i + 1))
    expect(option.xAxis).toMatchObject({ min: 2.5, max: 147.5, axisLabel: { customValues: tens } })
    const few = modelChoiceOption({
      selection: [1, 4, 7].map((k) => candidate('diag', k, k)),
      criterion: 'bic',
    }) as typeof option
    expect(few.xAxis.axisLabel.customValues).toEqual([1, 4, 7])
  })

  it.each(['light', 'dark'] as const)('is a well-formed picture (%s)', (theme) => {
    const option = modelChoiceOption({ selection, criterion: 'aic', theme, title: '<b>&' })
    const svg = chartSvg(option, '<b>&', 'a "description"')
    expect(wellFormedText(svg)).toEqual(
      expect.arrayContaining(['<b>&', 'full', 'diag', 'AIC (lower is better)', 'best']),
    )
    expect(svg).not.toMatch(/NaN|Infinity|undefined/)
  })
})
