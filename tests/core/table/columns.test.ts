import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { summariseColumns } from '../../../src/core/table/columns'
import { columnValues } from '../../../src/core/table/columnValues'
import { readTable } from '../../../src/core/table/reader'
import type { ColumnKind } from '../../../src/core/table/types'

/** The summary of a column given as name and cells. */
const summarise = (name: string, cells: (string | number)[]) =>
  summariseColumns(
    readTable(`${name},end\n${cells.map((cell) => `${cell},x\n`).join('')}`, 'a.csv'),
  )[0]
const numbers = (count: number, value: (i: number) => string | number) =>
  Array.from({ length: count }, (_, i) => value(i))

describe('the kind of a column', () => {
  it.each([
    ['width', numbers(20, (i) => 10 + ((i * 7) % 5) / 8), 'measurement'],
    ['count of pores', numbers(20, (i) => (i * 7) % 5), 'measurement'],
    ['No. of holes', [4, 5, 7, 9], 'measurement'],
    ['line pressure (bar)', [4, 5, 4, 5, 6], 'measurement'],
    ['ID (mm)', [4.5, 5.1, 4.5], 'measurement'],
    ['x', [1, 2, 3], 'measurement'],
    ['anything', numbers(12, (i) => 100 + i), 'identifier'],
    ['anything', numbers(12, (i) => 100 - i), 'identifier'],
    ['serial', [5001, 5001, 5007], 'identifier'],
    ['Part No.', [17, 4, 23], 'identifier'],
    ['編號', [17, 4, 23], 'identifier'],
    ['batch', numbers(240, (i) => 70000 + (i >> 1)), 'identifier'],
    ['batch weight', [501, 498, 501, 503], 'measurement'],
    ['lot', [202311, 202315, 202322], 'label'],
    ['part', ['007', '008', '011'], 'identifier'],
    ['serial', ['A-1', 'A-2', 'B-7'], 'identifier'],
    ['code', ['007', '007', '008', '008'], 'label'],
    ['cavity', [1, 2, 3, 4, 1, 2, 3, 4], 'label'],
    ['machine_no', [1, 2, 1], 'label'],
    ['outlier', [0, 0, 1], 'label'],
    ['species', ['setosa', 'setosa', 'virginica', 'virginica'], 'label'],
    ['measured', ['2026-02-01 00:15', '2026-02-01 00:30'], 'date'],
    ['when', ['1.2.2026', '14.12.2026'], 'date'],
    ['when', ['02/01/2026 8:15 PM', '02/14/26 8:15'], 'date'],
    ['when', ['08:15', '08:30:12.5'], 'date'],
    ['when', ['1-Mar-2026', '12-März-2026'], 'date'],
    ['date', [20260201, 20260202, 20260301], 'date'],
    ['width', [20260201, 20260288, 20260301], 'measurement'],
    ['target', ['10.0', '10.0', 'NA'], 'constant'],
    ['note', ['ok', 'ok'], 'constant'],
    ['note', ['fine', 'scratched on the left', 'dented'], 'text'],
    ['note', ['', 'N/A', '-'], 'empty'],
    ['mixed', ['1.5', 'a', 'b', 'c'], 'text'],
    // Codes: two values, or a name that says so; whole numbers alone may be counts.
    ['bent', numbers(20, (i) => +(i % 3 === 0)), 'label'],
    ['holes', numbers(20, (i) => 1 + (i % 3 === 0 ? 1 : 0)), 'measurement'],
    ['error code', [3, 1, 3, 7], 'label'],
    ['hardness', [61, 62, 61, 60, 63], 'measurement'],
    ['operator', [4711, 4712, 4711], 'label'],
    ['操作員', [1, 2, 1], 'label'],
    ['place', numbers(24, (i) => 1 + (i % 8)), 'label'],
    ['place', numbers(24, (i) => 1 + ((i * 5) % 8)), 'measurement'],
    // Serial numbers, and bar codes
    ['name', ['S-001', 'S-002', 'S-004', 'S-003'], 'identifier'],
    ['name', ['A12/0815', 'B3/0816', 'C12/0900'], 'identifier'],
    ['name', ['M8 bolt', 'M10 bolt', 'M12 bolt'], 'text'],
    ['serial', ['A-1', 'A-2', 'A-2', 'B-7'], 'identifier'],
    ['article', numbers(12, (i) => 4006381333931 + ((i * 7) % 12) * 13), 'identifier'],
    ['resistance', numbers(12, (i) => (1200 + ((i * 7) % 12)) * 1e6), 'measurement'],
    ['EAN', [40123455, 96385074, 12345670], 'identifier'],
    // Running numbers
    ['anything', numbers(12, (i) => i), 'identifier'],
    ['anything', numbers(12, (i) => 10 * i), 'identifier'],
    ['', [0, 1, 2, 3], 'identifier'],
    ['', [0, 1, 3, 2], 'measurement'],
    ['time (s)', numbers(12, (i) => i * 0.5 + (i > 6 ? 1 : 0)), 'identifier'],
    ['measured width', numbers(12, (i) => i * 0.5 + (i > 6 ? 1 : 0)), 'measurement'],
    ['cycle time (s)', numbers(12, (i) => 20 + ((i * 7) % 5) / 8), 'measurement'],
    ['anything', [1, 2, 3, 5, 6, 9, 10, 11, 12, 15], 'identifier'],
    ['anything', [30, 29, 27, 26, 25, 24, 20, 19, 18, 16], 'identifier'],
    ['anything', [1, 2, 3, 4, '', 6, 7, 8, 9, 10, 11], 'identifier'],
    ['anything', [1, 2, 3, 5, 6, 9, 10, 11, 12, 40], 'measurement'],
    ['anything', [1, 2, 3, 5, 4, 9, 10, 11, 12, 15], 'measurement'],
    ['anything', [1, 2, 3, 5, 6, 6, 10, 11, 12, 15], 'measurement'],
    // Numbers of things, which many rows may share
    ['Auftragsnummer', [458725, 450012, 454485], 'identifier'],
    ['Teilenummer', [10045, 10045, 10046, 10046], 'label'],
    ['Part number', [10045, 10045, 10046, 10046], 'label'],
    ['order_no', numbers(240, (i) => 4500 + ((i * 7) % 120)), 'identifier'],
    ['N° de commande', [118, 118, 120], 'label'],
    ['料號', [118, 118, 120], 'label'],
    ['octane number', [91, 95, 91], 'measurement'],
    // Parts of dates, but not durations
    ['year', [2024, 2025, 2026], 'date'],
    ['Week no.', [51, 52, 1], 'date'],
    ['月份', [11, 12, 1], 'date'],
    ['hour', [22, 23, 0], 'date'],
    ['hours', [22, 23, 40], 'measurement'],
    ['year', [120, 2025, 2026], 'measurement'],
    // What a value should be
    ['nominal', numbers(12, (i) => (i % 2 === 0 ? 10.5 : 12.5)), 'label'],
    ['width USL', numbers(12, (i) => (i % 3 === 0 ? 10.5 : 12.5)), 'label'],
    ['tolerance', ['0.5', '0.5', '0.5'], 'constant'],
    // Labels in short files
    ['grade', ['A', 'B', 'A'], 'label'],
    ['lot', ['007', '008', '007'], 'label'],
  ])('"%s" with %j is %s', (name, cells, kind) => {
    expect(summarise(name, cells).kind).toBe(kind)
  })

  it('keeps zero-padded codes from being fitted, but not numbers such as 007.5', () => {
    expect(summarise('part', ['007', '008', '011']).numeric).toBe(false)
    expect(summarise('size', ['007.5', '008.25', '011']).numeric).toBe(true)
  })
})

describe('the kind of a column as the user says', () => {
  const said = (header: string, cells: (string | number)[], kind: ColumnKind) => {
    const text = `${header},end\n${cells.map((cell) => `${cell},x\n`).join('')}`
    return readTable(text, 'a.csv', { kinds: { [header]: kind } })
  }

  it.each<[ColumnKind]>([['identifier'], ['label'], ['date'], ['text']])(
    '%s is not preselected, but its numbers can be chosen',
    (kind) => {
      const [summary] = summariseColumns(said('width', [10.5, 11.5, 12.25], kind))
      expect(summary).toMatchObject({ kind, numeric: true, preselected: false })
    },
  )

  it('measurement is preselected: serial numbers, running numbers, codes such as 007', () => {
    for (const cells of [numbers(12, (i) => i), ['007', '008', '011']]) {
      const [summary] = summariseColumns(said('serial', cells, 'measurement'))
      expect(summary).toMatchObject({ kind: 'measurement', numeric: true, preselected: true })
    }
    const table = said('serial', ['007', '008', '011'], 'measurement')
    expect([...columnValues(table, 0).values]).toEqual([7, 8, 11])
  })

  it('measurement cannot make numbers of a text: it stays what it is, and that is told', () => {
    const table = said('note', ['fine', '5', 'dented at 3', 'bent'], 'measurement')
    expect(summariseColumns(table)[0]).toMatchObject({
      ...{ kind: 'text', numeric: false, preselected: false },
    })
    expect(table.notes).toEqual([
      'Column “note” is said to be a measurement, but only 1 of its 4 cells is a number: it cannot be chosen.',
    ])
  })
})

describe('the preselection', () => {
  const with30 = (bad: string, count: number) =>
    summarise(
      'flow',
      // Texts right below a name would be more of the header.
      numbers(30, (i) => (i >= 30 - count ? bad : 5 + ((i * 7) % 11) / 8)),
    )

  it('takes a measurement with up to 10 % of its cells missing or not numbers', () => {
    expect(with30('', 3)).toMatchObject({ preselected: true, missing: 3, notNumbers: 0 })
    expect(with30('<0.05', 3)).toMatchObject({ preselected: true, missing: 3, notNumbers: 0 })
    expect(with30('odd', 3)).toMatchObject({ preselected: true, missing: 0, notNumbers: 3 })
    expect(with30('', 4)).toMatchObject({ preselected: false, kind: 'measurement', missing: 4 })
    expect(with30('<0.05', 4)).toMatchObject({ preselected: false, numeric: true, missing: 4 })
    expect(with30('odd', 4)).toMatchObject({ preselected: false, numeric: true, notNumbers: 4 })
  })

  it('takes nothing but measurements', () => {
    const sample = (name: string) =>
      summariseColumns(
        readTable(
          readFileSync(new URL(`../../../samples/${name}.csv`, import.meta.url), 'utf8'),
          name,
        ),
      )
        .filter((summary) => summary.preselected)
        .map((summary) => summary.name)
    expect(sample('iris')).toEqual([
      'sepal length (cm)',
      'sepal width (cm)',
      'petal length (cm)',
      'petal width (cm)',
    ])
    expect(sample('inspection')).toEqual([
      'length_mm',
      'width_mm',
      'wall_mm',
      'weight_g',
      'closing_torque_Nm',
    ])
    expect(sample('blobs_stretched')).toEqual(['x1', 'x2'])
    expect(sample('moons')).toEqual(['x1', 'x2'])
  })

  it('leaves the label of the wine table out, whose digits are numbers', () => {
    const text = readFileSync(new URL('../../golden/wine.csv', import.meta.url), 'utf8')
    const chosen = summariseColumns(readTable(text, 'wine.csv')).filter((s) => s.preselected)
    expect(chosen.map((s) => s.index)).toEqual(numbers(13, (i) => i))
  })
})

describe('the statistics', () => {
  it('are those of the numbers, with n − 1 in the standard deviation', () => {
    const { min, max, mean, sd } = summarise('x', [2, 4, 'NA', 4, 4, 5, 5, 7, 9])
    expect([min, max, mean]).toEqual([2, 9, 5])
    expect(sd).toBeCloseTo(Math.sqrt(32 / 7), 12)
  })

  it('survive large offsets and values near the largest double', () => {
    expect(summarise('x', ['1e9', '1000000001', '1000000002']).sd).toBe(1)
    const huge = summarise('x', ['1.5e308', '1.0e308', '1.2e308'])
    expect(huge.mean).toBeCloseTo(1.2333333e308, -301)
    expect(huge.sd).toBeGreaterThan(0)
    expect(Number.isFinite(huge.sd)).toBe(true)
  })

  it('are NaN where there is no number', () => {
    expect(summarise('note', ['a', 'b']).mean).toBeNaN()
  })
})
