import { expect, it } from 'vitest'
import { besideOption } from '../../../src/charts/compare/beside'
import { onCommonAxes } from '../../../src/charts/compare/commonAxes'
import { sideBySide } from '../../../src/charts/sheets/sideBySide'
import { picture } from '../../ui/fake/answers'

it('puts two pictures on one scale', () => {
  const a = picture(1, 0, 1)
  const b = { ...a, x: { ...a.x, min: -2, max: 0.5 }, y: { ...a.y, max: 7 } }
  const both = onCommonAxes(a, b)
  for (const one of both) {
    expect([one.x.min, one.x.max, one.y.min, one.y.max]).toEqual([-2, 1, 0, 7])
    const { xAxis, yAxis } = besideOption({ picture: one }) as {
      xAxis: { min: number; max: number }
      yAxis: { min: number; max: number }
    }
    expect([xAxis.min, xAxis.max, yAxis.min, yAxis.max]).toEqual([-2, 1, 0, 7])
  }
  expect(both[0].points).toBe(a.points)
})

it('makes one document of two, whose cut-outs stay their own', () => {
  const of = (text: string) => ({
    svg: `<svg width="10" height="5" role="img"><defs><clipPath id="isodense-c0"/></defs><g clip-path="url(#isodense-c0)">${text}</g></svg>`,
    ...{ width: 10, height: text === 'b' ? 9 : 5 },
  })
  const { svg, width, height } = sideBySide(of('a'), of('b'), 'A & B', 'two <models>')
  expect([width, height]).toEqual([20, 9])
  expect(svg).toContain('width="20" height="9"')
  expect(svg).toContain('<title>A &amp; B</title>')
  const ids = [...svg.matchAll(/id="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(2)
  for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id)
  expect(svg).toContain('<svg x="10" y="0" width="10"')
})
