import { describe, expect, it } from 'vitest'
import { ledger } from '../../../../src/core/table/ledger'
import { pivotIfLong } from '../../../../src/core/table/long/pivotIfLong'
import type { ReadSettings, Table } from '../../../../src/core/table/types'
import { convertCsv } from '../../../../src/core/table/writeCsv'
import { createRandom } from '../../../../src/core/rng'
import { tableOf } from './tableOf'

const pivoted = (text: string, settings?: ReadSettings) => pivotIfLong(tableOf(text), settings)
/** As lines of a CSV file. */
const linesOf = (table: Table) => [...convertCsv(table)].join('').trim().split('\r\n')
const notesOf = (table: Table) => table.notes.join('\n')

/** What a coordinate-measuring machine writes: allowances, the lower one without its minus. */
const cmm = `Part ID,Operator,Feature,Axis,Nominal,+Tol,-Tol,Meas,Dev,OutTol
A1,Lin,CIR1,X,10.02,0.01,0.1,10.02,0,0
A1,Lin,CIR1,D,5,0.05,0.05,5.01,0.01,0
A2,Ono,CIR1,X,10.02,0.01,0.1,10.025,0.005,0
A2,Ono,CIR1,D,5,0.05,0.05,4.990,-0.01,0
`

describe('a list of single values', () => {
  it('becomes one row a part and one column a characteristic, cells untouched', () => {
    const table = pivoted(cmm)
    expect(linesOf(table)).toEqual([
      'Part ID,Operator,CIR1 X,CIR1 D',
      'A1,Lin,10.02,5.01',
      'A2,Ono,10.025,4.990',
    ])
    expect([...table.lines]).toEqual([2, 4])
    expect(table.limits).toEqual([
      { column: 2, lower: 9.92, upper: 10.03 },
      { column: 3, lower: 4.95, upper: 5.05 },
    ])
    expect(table.layout.long).toEqual({
      ...{ part: ['Part ID'], characteristic: ['Feature', 'Axis'], value: 'Meas' },
      ...{ pivoted: true, rows: 4, duplicates: 0, leftOut: ['Dev', 'OutTol'] },
    })
    expect(notesOf(table)).toMatch(/its 4 rows make 2 rows, one for each “Part ID”/)
    expect(notesOf(table)).toMatch(/left out: “Dev”, “OutTol”/)
  })

  it('keeps its rows where a person wants it as it is, or where it is not certain', () => {
    const asItIs = pivoted(cmm, { pivot: false })
    expect(asItIs.rows).toBe(4)
    expect(asItIs.layout.long).toMatchObject({ pivoted: false })
    const text = 'Part,Feature,Value,Temp\na,x,1.5,20.1\na,y,2.5,20.2\nb,x,1.6,20.3\nb,y,2.4,20.4\n'
    expect(pivoted(text).rows).toBe(4)
    expect(notesOf(pivoted(text))).toMatch(/seems to list single values of “Feature”/)
    expect(linesOf(pivoted(text, { pivot: true }))).toEqual(['Part,x,y', 'a,1.5,2.5', 'b,1.6,2.4'])
  })

  it('says so where it was asked to be pivoted and cannot be', () => {
    const table = pivoted('x,y\n1,2\n3,4\n', { pivot: true })
    expect(table.rows).toBe(2)
    expect(notesOf(table)).toMatch(/could not be given a row for each part/)
  })

  it('whose parts were measured again as a whole has a second row for them', () => {
    const again =
      'Part,Feature,Value\nA,x,1.1\nA,y,2.1\nB,x,1.2\nB,y,2.2\nA,x,1.3\nA,y,2.3\nB (2),x,1\nB (2),y,2\nB,x,1.4\nB,y,2.4\n'
    const table = pivoted(again)
    expect(linesOf(table)).toEqual([
      ...['Part,x,y', 'A,1.1,2.1', 'B,1.2,2.2', 'A (2),1.3,2.3', 'B (2),1,2', 'B (3),1.4,2.4'],
    ])
    expect([...table.lines]).toEqual([2, 4, 6, 8, 10])
    expect(notesOf(table)).toMatch(/measured several times: 2/)
  })

  it('has in its ledger the line of each value, not the first of its part', () => {
    const rows = [1, 2, 3].flatMap((part) => [
      `P${part},bore,${part}.5`,
      `P${part},slot,${part === 2 ? '<0.1' : part / 8}`,
    ])
    const table = pivoted(['Part,Characteristic,Value', ...rows].join('\n'))
    expect(table.names).toEqual(['Part', 'bore', 'slot'])
    const entries = [...ledger(table)].map(({ name, line, raw }) => [name, line, raw])
    expect(entries).toEqual([['slot', 5, '<0.1']])
  })

  it('with a value twice names its line, and mixes no values of different measurements', () => {
    const table = pivoted(
      'Part,Feature,Value\nA,x,1.1\nA,y,2.1\nB,x,1.2\nB,y,2.2\nA,y,2.9\nB,x,1.3\nB,y,2.3\nB,z,9\nA,z,8.5\n',
    )
    expect(linesOf(table)).toEqual([
      ...['Part,x,y,z', 'A,1.1,2.1,', 'B,1.2,2.2,', 'A (2),,2.9,8.5', 'B (2),1.3,2.3,9'],
    ])
    expect(table.layout.long).toMatchObject({ duplicates: 3 })
    for (const line of [6, 7, 8]) expect(notesOf(table)).toContain(`Line ${line} has another value`)
    expect(notesOf(table)).toContain('“y” for “A”')
  })

  it('names lines that have no part or no characteristic, and counts what is missing', () => {
    const rows = Array.from({ length: 30 }, (_, i) => `${i},x,1.${i}\n${i},y,2.${i}\n`).join('')
    const table = pivoted(`Part,Feature,Value\n${rows},x,7.5\n30,,8.5\n31,x,9.5\n`)
    expect(table.rows).toBe(31)
    expect(notesOf(table)).toContain('Line 62 has no “Part”: it is in no row.')
    expect(notesOf(table)).toContain('Line 63 has no “Feature”: it is in no row.')
    expect(notesOf(table)).toContain('1 values are missing')
  })

  it('takes units and limits only where all rows of a characteristic say the same', () => {
    const table = pivoted(
      'Part,Feature,Value,Unit,LSL,USL\nA,x,1.1,mm,1,2\nA,y,2.1,mm,2,3\nB,x,1.2,mm,1,2\nB,y,2.2,inch,2,3.5\n',
    )
    expect(table.units).toEqual([null, 'mm', null])
    expect(table.limits).toEqual([
      { column: 1, lower: 1, upper: 2 },
      { column: 2, lower: 2, upper: null },
    ])
    expect(notesOf(table)).toContain(
      '“Unit” is not the same for all rows of “y” (“mm” on line 3, “inch” on line 5): none is taken.',
    )
    expect(notesOf(table)).toContain('“USL” is not the same for all rows of “y”')
  })

  it('does not shadow the names of its own columns', () => {
    const table = pivoted(
      'Part,Feature,Value\nA,Part,1.1\nA,__proto__,2.1\nB,Part,1.2\nB,__proto__,2.2\n',
    )
    expect(table.names).toEqual(['Part', 'Part (2)', '__proto__'])
  })
})

describe('tolerances beside a nominal value', () => {
  const limits = (names: string, x: string, y: string) =>
    pivoted(
      `Part,Feature,Value,${names}\nA,x,10.1,${x}\nA,y,0.01,${y}\nB,x,10.2,${x}\nB,y,0.02,${y}\n`,
    )

  it.each([
    ['with signs', 'Nominal,Lower Tol,Upper Tol', '10,-0.1,0.2', '0,0,0.05', [9.9, 10.2, 0, 0.05]],
    ['without a minus', 'Nominal,-Tol,+Tol', '10,0.2,0.1', '0,0,0.05', [9.8, 10.1, 0, 0.05]],
    ['that are limits', 'Soll,Tol. unten,Tol. oben', '10,9.9,10.1', '0,0,0.05', null],
    ['to both sides', 'Nominal,±Tol', '10,0.1', '0,0.05', [9.9, 10.1, -0.05, 0.05]],
    [
      'both on one side',
      'Nominal,Lower Tol,Upper Tol',
      '10,-0.3,-0.1',
      '0,0,0.05',
      [9.7, 9.9, 0, 0.05],
    ],
  ])('%s', (_, names, x, y, numbers) => {
    const [lx, ux, ly, uy] = numbers ?? [9.9, 10.1, 0, 0.05]
    expect(limits(names, x, y).limits).toEqual([
      { column: 1, lower: lx, upper: ux },
      { column: 2, lower: ly, upper: uy },
    ])
  })

  it.each([
    ['could be read in two ways', 'Nominal,Lower Tol,Upper Tol', '10,0.1,0.2', '5,0.1,0.3'],
    ['have no nominal value', 'Lower Tol,Upper Tol', '-0.1,0.1', '-0.1,0.1'],
    ['do not say whether they are half or whole', 'Nominal,Tolerance', '10,0.1', '5,0.1'],
  ])('are left where they %s', (_, names, x, y) => {
    expect(limits(names, x, y).limits).toEqual([])
    expect(notesOf(limits(names, x, y))).toMatch(/left out/)
  })
})

it('any wide table that was melted, in any order of parts and with holes, comes back cell for cell', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const random = createRandom(1, seed, 0)
    const upTo = (n: number) => Math.floor(random.uniform() * n)
    const parts = 2 + upTo(40)
    const columns = 2 + upTo(12)
    const cell = () =>
      random.uniform() < 0.05 ? '' : (random.uniform() * 20 - 5).toFixed(1 + upTo(4))
    const wide = Array.from({ length: parts }, () => Array.from({ length: columns }, cell))
    const order = shuffled(parts, upTo)
    const byCharacteristic = random.uniform() < 0.3
    const lines: { part: number; column: number }[] = []
    const outer = byCharacteristic ? columns : parts
    for (let a = 0; a < outer; a++) {
      for (let b = 0; b < (byCharacteristic ? parts : columns); b++) {
        const [part, column] = byCharacteristic ? [order[b], a] : [order[a], b]
        const keep = column === 0 || part === 0 || random.uniform() > 0.1
        if (keep) lines.push({ part, column })
        else wide[part][column] = ''
      }
    }
    const text = lines.map(
      ({ part, column }) => `S${part},L${part % 3},m${column},${wide[part][column]}`,
    )
    const table = pivoted(['Serial,Lot,Characteristic,Value', ...text].join('\n') + '\n')
    const expected = order.map((part) => [`S${part}`, `L${part % 3}`, ...wide[part]])
    const names = [...new Set(lines.map(({ column }) => column))]
    expect(table.names).toEqual(['Serial', 'Lot', ...names.map((column) => `m${column}`)])
    const rows = Array.from({ length: table.rows }, (_, row) =>
      table.cells.map((column) => column.at(row)),
    )
    const inOrder = expected.map((row) => [row[0], row[1], ...names.map((c) => row[c + 2])])
    expect(rows, `seed ${seed}`).toEqual(inOrder)
  }
})

function shuffled(count: number, upTo: (n: number) => number): number[] {
  const order = Array.from({ length: count }, (_, i) => i)
  for (let i = count - 1; i > 0; i--) {
    const j = upTo(i + 1)
    ;[order[i], order[j]] = [order[j], order[i]]
  }
  return order
}
