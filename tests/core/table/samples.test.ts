import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { toMatrix } from '../../../src/core/table/matrix'
import { readTable } from '../../../src/core/table/reader'

const sample = new URL('../../../samples/inspection.csv', import.meta.url)
const script = fileURLToPath(new URL('../../../scripts/make-samples.mjs', import.meta.url))

describe('the inspection sample', () => {
  const text = readFileSync(sample, 'utf8')
  const table = readTable(text, 'inspection.csv')

  it('is what its script writes, byte for byte', () => {
    const target = join(mkdtempSync(join(tmpdir(), 'isodense-sample-')), 'inspection.csv')
    execFileSync(process.execPath, [script, target])
    expect(readFileSync(target, 'utf8')).toBe(text)
  })

  it('has 480 rows, of which two have an empty cell', () => {
    expect(table.notes).toEqual([])
    expect(table.rows).toBe(480)
    expect(toMatrix(table, [3, 4, 5, 6, 7]).leftOut).toMatchObject([
      { row: 205, reason: 'missing: closing_torque_Nm' },
      { row: 349, reason: 'missing: wall_mm' },
    ])
  })

  it('has defects that no single column shows', () => {
    const readme = readFileSync(new URL('README.md', sample), 'utf8')
    const serials = new Set(readme.match(/\b260302\d{3}\b/g))
    expect(serials.size).toBe(9)
    const defective = Array.from(table.cells[0], (serial) => serials.has(serial))
    expect(defective.filter(Boolean)).toHaveLength(9)
    for (const column of [3, 4, 5, 6, 7]) {
      const values = Array.from(table.cells[column], (cell) => (cell === '' ? NaN : Number(cell)))
      const good = values.filter((value, row) => !defective[row] && !Number.isNaN(value))
      const bad = values.filter((_, row) => defective[row])
      expect(Math.min(...bad)).toBeGreaterThanOrEqual(Math.min(...good))
      expect(Math.max(...bad)).toBeLessThanOrEqual(Math.max(...good))
    }
  })
})
