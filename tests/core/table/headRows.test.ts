import { describe, expect, it } from 'vitest'
import { readTable } from '../../../src/core/table/reader'
import { isUnit } from '../../../src/core/table/units'
import { convertCsv } from '../../../src/core/table/writeCsv'

const data = ['S1,A,9.91,50.2', 'S2,B,10.02,49.8', 'S3,A,10.11,', 'S4,B,n/a,50.0']
const read = (...head: string[]) =>
  readTable(['serial,line,width,mass', ...head, ...data].join('\n'), 'a.csv')

describe('rows between header and data', () => {
  it('give units and limits, and are no rows of the table', () => {
    const table = read('unit,,mm,[g]', 'LSL,,9.8,', 'USL,,10.2,51')
    expect(table.rows).toBe(4)
    expect([...table.cells[0]]).toEqual(['S1', 'S2', 'S3', 'S4'])
    expect([...table.lines]).toEqual([5, 6, 7, 8])
    expect(table.units).toEqual([null, null, 'mm', 'g'])
    expect(table.limits).toEqual([
      { column: 2, lower: 9.8, upper: 10.2 },
      { column: 3, lower: null, upper: 51 },
    ])
    expect(table.notes).toEqual([
      'Line 2 holds the units of the columns; it is not judged.',
      'Line 3 holds lower tolerance limits; it is not judged.',
      'Line 4 holds upper tolerance limits; it is not judged.',
    ])
  })

  it.each([
    ['Lower spec limit', 'Upper spec limit'],
    ['Min.', 'Max.'],
    ['UTG', 'OTG'],
    ['規格下限', '規格上限'],
    ['lower_limit', 'UPPER LIMIT'],
    ['Tol. min', 'Tol. max'],
    ['下限値', '上限値'],
  ])('are found by the names %s and %s, in any order', (lower, upper) => {
    const limits = [{ column: 2, lower: 9, upper: 11 }]
    expect(read(`${lower},,9,`, `${upper},,11,`).limits).toEqual(limits)
    expect(read(`${upper},,11,`, `${lower},,9,`).limits).toEqual(limits)
  })

  it('may hold nominal values, which are not judged either', () => {
    const table = read('Nominal,,10,50', 'LSL,,9.8,')
    expect(table.rows).toBe(4)
    expect(table.limits).toEqual([{ column: 2, lower: 9.8, upper: null }])
  })

  it('with units need no name', () => {
    expect(read(',,mm,g').units).toEqual([null, null, 'mm', 'g'])
    expect(read(',,mm,').units).toEqual([null, null, 'mm', null])
  })

  it('are data where they look like data', () => {
    expect(read('S0,A,low,high').rows).toBe(5)
    expect(read('S0,LSL,9.9,50').rows).toBe(5)
    expect(read('LSL,,,').rows).toBe(5)
    expect(readTable('a,b\nm,x\ns,y\nm,z\n', 'a.csv').rows).toBe(3)
  })

  it('far below are data', () => {
    const table = readTable(['x,y', ...data.map((_, i) => `${i},2`), 'LSL,1'].join('\n'), 'a.csv')
    expect(table.rows).toBe(5)
    expect(table.limits).toEqual([])
  })

  it('with a comma for decimals are read as the data is', () => {
    const text = 'Teil;Breite\nUTG;9,8\nOTG;10,2\nA;9,95\nB;10,01\n'
    expect(readTable(text, 'a.csv').limits).toEqual([{ column: 1, lower: 9.8, upper: 10.2 }])
  })

  it('with limits that cannot be are noted by line and column, and left out', () => {
    const crossed = read('LSL,,11,', 'USL,,9,51')
    expect(crossed.limits).toEqual([{ column: 3, lower: null, upper: 51 }])
    expect(crossed.notes.join('\n')).toMatch(
      /column “width” the lower limit 11 \(line 2\) is above the upper one, 9 \(line 3\)/,
    )
    const ofLabels = read('LSL,3,9.8,')
    expect(ofLabels.limits).toEqual([{ column: 2, lower: 9.8, upper: null }])
    expect(ofLabels.notes.join('\n')).toMatch(/“line” holds no quantities/)
  })

  it('are no rows of the converted table', () => {
    const text = [...convertCsv(read('unit,,mm,g', 'LSL,,9.8,'))].join('')
    expect(text.split('\r\n').slice(0, 2)).toEqual(['serial,line,width,mass', data[0]])
  })
})

it('a row of units above numbers alone is found without a name', () => {
  const table = readTable('t,v\ns,m/s\n0,1.5\n1,2.5\n', 'a.csv')
  expect(table.units).toEqual(['s', 'm/s'])
  expect(table.rows).toBe(2)
})

describe('isUnit', () => {
  it.each(['mm', 'kg/m³', '[N·m]', '(µm)', '%', '1/min', 'm/s^2', 'mm2', '°C', 'MPa', 'kN', 'mV'])(
    '%s is a unit',
    (text) => expect(isUnit(text)).toBe(true),
  )
  it.each(['', '1', 'low', 'OK', 'xyz', 'A1B', 'n/a', '2026-01-01', 'Sample'])(
    '%s is none',
    (text) => expect(isUnit(text)).toBe(false),
  )
})

it('rows of limits are found above the header and below the rows; what was measured is none', () => {
  const rows = 'serial,width,mass\nA1,10.0,1.2\nA2,10.1,1.1\nA3,9.9,1.3\n'
  const above = readTable(`LSL,9.8,1.0\nUSL,10.2,1.5\n${rows}`, 'a.csv')
  const below = readTable(
    `${rows}\nMin,9.9,1.1\nMax,10.1,1.3\nLSL,9.8,1.0\nUSL,10.2,1.5\n`,
    'a.csv',
  )
  for (const table of [above, below]) {
    expect(table.rows).toBe(3)
    expect(table.limits).toEqual([
      { column: 1, lower: 9.8, upper: 10.2 },
      { column: 2, lower: 1, upper: 1.5 },
    ])
  }
  expect(below.layout.footer.map(({ cells }) => cells[0])).toEqual(['Min', 'Max'])
})

describe('rows of tolerances', () => {
  const parts = Array.from({ length: 8 }, (_, i) => `P${i},${10 + i / 100},${5 + (i % 3) / 10}`)
  const read = (...head: string[]) =>
    readTable([...['part,width,mass', ...head, ...parts], ''].join('\n'), 'a.csv')
  const added = [
    { column: 1, lower: 9.9, upper: 10.1 },
    { column: 2, lower: 4.8, upper: 5.2 },
  ]

  it.each([
    [['Nominal,10,5', 'Upper tolerance,0.1,0.2', 'Lower tolerance,-0.1,-0.2']],
    [['Nominal,10,5', 'Tol+,0.1,0.2', 'Tol-,-0.1,-0.2']],
    [['標準值,10,5', '上公差,0.1,0.2', '下公差,-0.1,-0.2']],
    [['Sollwert,10,5', 'Oberes Abmaß,0.1,0.2', 'Unteres Abmaß,-0.1,-0.2']],
    [['Nominal,10,5', 'Upper tolerance,10.1,5.2', 'Lower tolerance,9.9,4.8']],
  ])('%j are added to the nominal values, where they are no limits already', (head) => {
    const table = read(...head)
    expect(table.limits).toEqual(added)
    expect(table.rows).toBe(parts.length)
  })

  it('without nominal values are limits where what was measured lies between them', () => {
    const { limits, notes } = read('Upper tolerance,10.4,5.6', 'Lower tolerance,9.6,4.4')
    expect(limits).toEqual([
      { column: 1, lower: 9.6, upper: 10.4 },
      { column: 2, lower: 4.4, upper: 5.6 },
    ])
    expect(notes.join()).not.toContain('left out')
    expect(read('Upper tolerance,10.4,5.6').limits.map(({ upper }) => upper)).toEqual([10.4, 5.6])
    // 0.2 may be added to a size of 5, 10.4 cannot be added to one of 10.
    expect(read('Upper tolerance,10.4,0.2').limits.map(({ upper }) => upper)).toEqual([10.4])
  })

  it('without nominal values, or where they can be read in two ways, give no limits, which is said', () => {
    const without = read('Upper tolerance,0.1,0.2', 'Lower tolerance,-0.1,-0.2')
    expect([without.limits, without.rows]).toEqual([[], parts.length])
    expect(without.notes).toContain(
      'Limits left out: “Lower tolerance” and “Upper tolerance” may be added to a nominal value, and there is none.',
    )
    const both = read('Nominal,0.1,5', 'Tol+,0.2,0.2', 'Tol-,0.05,0.1')
    expect(both.limits).toEqual([])
    expect(both.notes.join()).toContain('may be limits, or what is to be added')
  })
})
