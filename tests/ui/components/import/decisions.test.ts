import { describe, expect, it } from 'vitest'
import { decisions } from '../../../../src/renderer/components/import/decisions'
import { en } from '../../../../src/renderer/locales/en'
import { importPreview, previewTable } from '../../fake/preview'

const keys = (...args: Parameters<typeof importPreview>) =>
  decisions(importPreview(...args)).map(({ key }) => key)
const layout = (patch: object) => previewTable({ layout: { ...previewTable().layout, ...patch } })

describe('decisions(preview)', () => {
  it('of a plain file are few', () => {
    expect(keys()).toEqual(['encodingFound', 'delimiterFound', 'decimalFound', 'header', 'rows'])
  })

  it('tell what a person said from what was found out', () => {
    const settings = { encoding: 'utf-8', delimiter: ',', decimal: '.', headerLines: 0 } as const
    const said = keys({ settings, table: layout({ headerLines: [] }) })
    expect(said).toEqual(['encodingSaid', 'delimiterSaid', 'decimalSaid', 'noHeaderSaid', 'rows'])
  })

  it('name what is left out, odd, or not looked at', () => {
    const above = [{ line: 1, cells: ['Report'] }]
    const table = layout({ preamble: above, blankLines: 2, shortRows: 1 })
    const of = keys({ table: { ...table, rows: null, part: 'beginning' } })
    expect(of.slice(-4)).toEqual(['around', 'blank', 'ragged', 'beginning'])
  })

  it('have a sentence each', () => {
    const open = { column: 'a', raw: '1.234', withPoint: 1.234, withComma: 1234 }
    const two = [previewTable().layout.tables[0], previewTable().layout.tables[0]]
    const list = { part: ['serial'], characteristic: ['feature', 'axis'], value: 'measured' }
    const long = (pivoted: boolean) => ({
      table: layout({ long: { ...list, pivoted, rows: 9, duplicates: 0, leftOut: [] } }),
    })
    const all = [
      ...keys(),
      ...[true, false].flatMap((pivoted) => [
        ...keys(long(pivoted)),
        ...keys({ ...long(pivoted), settings: { pivot: pivoted } }),
      ]),
      ...(['day first', 'month first'] as const).flatMap((taken) => {
        const date = { column: 'when', raw: '03/04/2025', taken }
        const table = previewTable({
          dates: [{ ...date, dayFirst: '2025-04-03', monthFirst: '2025-03-04' }],
        })
        return [
          ...keys({ table }),
          ...keys({ table, settings: { dayFirst: taken === 'day first' } }),
        ]
      }),
      ...keys({ table: previewTable({ stacked: ['a.csv', 'b.csv'], part: 'firstFile' }) }),
      ...keys({
        ...{ sheets: ['May', 'June'], sheet: 'May', settings: { sheet: '*' } },
        table: previewTable({ stacked: ['May', 'June'], part: 'beginning', rows: null }),
      }),
      ...keys({ table: { ...layout({ tables: two }), readings: [open] } }),
      ...keys({ sheets: ['May', 'June'], sheet: 'May' }),
      ...keys({ sheets: ['May', 'June'], sheet: 'May', settings: { sheet: 'May', table: 1 } }),
    ]
    const some = ['decimalOpen', 'pivoted', 'pivotedSaid', 'couldPivot', 'notPivotedSaid']
    const dates = ['dayFirstSaid', 'monthFirstSaid', 'dayFirstOpen', 'monthFirstOpen']
    for (const key of [...some, ...dates, 'sheetsAll', 'filesAll', 'firstFile'])
      expect(all).toContain(key)
    for (const key of all) expect(en.import.decisions).toHaveProperty(key)
  })
})
