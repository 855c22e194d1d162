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
