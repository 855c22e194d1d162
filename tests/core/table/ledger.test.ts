import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ledger, ledgerSummary } from '../../../src/core/table/ledger'
import { readTable } from '../../../src/core/table/reader'

const exported = (name: string) =>
  readTable(readFileSync(new URL(`../../golden/exports/${name}`, import.meta.url), 'utf8'), name)
const brief = (table: ReturnType<typeof readTable>) =>
  Array.from(ledger(table), ({ line, name, raw, reading, reasons }) => [
    line,
    name,
    raw,
    reading,
    reasons,
  ])

describe('the import ledger', () => {
  it('names each cell that was more than a plain number', () => {
    expect(brief(exported('thousands_currency_percent.csv'))).toEqual([
      [2, 'Units', '1,234,567', 1_234_567, ['thousands separator']],
      [2, 'Unit cost', '$0.42', 0.42, ['currency']],
      [2, 'Yield', '98.5%', 98.5, ['percent']],
      [2, 'Scrap', '-1.2%', -1.2, ['percent']],
      [3, 'Units', '987,654', 987_654, ['thousands separator']],
      [3, 'Unit cost', '$0.43', 0.43, ['currency']],
      [3, 'Yield', '97.0%', 97, ['percent']],
      [3, 'Scrap', '(0.8%)', -0.8, ['parentheses', 'percent']],
      [4, 'Units', '1,002,003', 1_002_003, ['thousands separator']],
      [4, 'Unit cost', '$1,000.40', 1000.4, ['currency', 'thousands separator']],
      [4, 'Yield', '99.1%', 99.1, ['percent']],
      [4, 'Scrap', '0.0%', 0, ['percent']],
    ])
  })

  it('names each cell that was skipped, and why', () => {
    const reasons = brief(exported('missing_markers.csv')).map(([line, name, raw, , why]) => [
      line,
      name,
      raw,
      why,
    ])
    expect(reasons).toContainEqual([3, 'temp', 'N/A', ['marker']])
    expect(reasons).toContainEqual([7, 'flow', '<0.05', ['below detection limit']])
    expect(reasons).toContainEqual([2, 'flow', '', ['empty']])
    expect(ledgerSummary(exported('missing_markers.csv'))).toContainEqual({
      column: 3,
      reason: 'below detection limit',
      cells: 1,
    })
  })

  it('names dates that can be read two ways, until a person says how, and cells that are no dates', () => {
    const text =
      'when,x\n03/04/2025,1.5\n05/05/2025,2.5\n02/06/2025 08:15,3.5\n,4.5\n01/02/2025,1\n04/01/2025,2\n11/10/2025,3\n07/08/2025,4\n09/02/2025,5\n12/12/2025,6\nlater,7\n'
    expect(brief(readTable(text, 'a.csv'))).toEqual([
      [2, 'when', '03/04/2025', '2025-03-04', ['ambiguous']],
      [4, 'when', '02/06/2025 08:15', '2025-02-06 08:15:00', ['ambiguous']],
      [6, 'when', '01/02/2025', '2025-01-02', ['ambiguous']],
      [7, 'when', '04/01/2025', '2025-04-01', ['ambiguous']],
      [8, 'when', '11/10/2025', '2025-11-10', ['ambiguous']],
      [9, 'when', '07/08/2025', '2025-07-08', ['ambiguous']],
      [10, 'when', '09/02/2025', '2025-09-02', ['ambiguous']],
      [12, 'when', 'later', null, ['not a date']],
    ])
    const said = readTable(text, 'a.csv', { dayFirst: true })
    expect(brief(said)).toEqual([[12, 'when', 'later', null, ['not a date']]])
    expect(brief(readTable('when,x\n2025-04-03,1\n2025-04-04,2\n', 'a.csv'))).toEqual([])
  })

  it('names cells that can be read two ways, and those that are no numbers', () => {
    expect(brief(exported('ambiguous_thousands.csv'))[0]).toEqual([
      2,
      'a',
      '1.234',
      1.234,
      ['ambiguous'],
    ])
    expect(brief(readTable('x,y\n1,a\nodd,b\n3,c\n', 'a.csv'))).toEqual([
      [3, 'x', 'odd', null, ['not a number']],
    ])
  })

  it('says nothing of plain numbers and of text, and can be asked for one column or reason', () => {
    expect(brief(readTable('x;y;name\n1,5;-2;a\n1,7;+3e2;b\n', 'a.csv'))).toEqual([])
    const table = exported('thousands_currency_percent.csv')
    expect([...ledger(table, { column: 3 })]).toHaveLength(3)
    expect([...ledger(table, { reason: 'parentheses' })]).toHaveLength(1)
  })

  it('names each minus that is no hyphen', () => {
    expect(brief(readTable('x;y\n−3.2;1\n-4.5;2\n$ −5;3\n', 'a.csv'))).toEqual([
      [2, 'x', '−3.2', -3.2, ['minus sign']],
      [4, 'x', '$ −5', -5, ['currency', 'minus sign']],
    ])
  })
})
