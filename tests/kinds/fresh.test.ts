import { describe, expect, it } from 'vitest'
import { summariseColumns } from '../../src/core/table/columns'
import type { ColumnKind } from '../../src/core/table/types'
import { fresh } from './fresh'
import { columnsOf } from './fresh/columns'
import { later } from './fresh/later'
import { third } from './fresh/third'
import { secondRound } from './polluted/second'
import { scoreFile, summarise, type FileScore } from './scoring/run'
import { readBytes, tableOf } from './subject'

const worst = (scores: readonly FileScore[]) =>
  scores
    .filter(({ score }) => score < 10)
    .toSorted((a, b) => a.score - b.score)
    .slice(0, 8)
    .map(({ kind, name, score }) => `${score.toFixed(2)} ${kind}: ${name}`)
    .join('\n')

describe('a file that was written without regard to the reader is understood', () => {
  it.each([
    ['first', fresh],
    ['later', later],
    ['third', third],
  ])('at 9.9 of 10 (the %s ones)', (_, files) => {
    const scores = files.map((file) => scoreFile(readBytes, file))
    expect(summarise(scores).mean, worst(scores)).toBeGreaterThanOrEqual(9.9)
  })

  it('at 9.93 over other tables spoilt in one way', () => {
    const files = [...secondRound()].filter((_, index) => index % 4 === 0)
    const scores = files.map((file) => scoreFile(readBytes, file))
    const { mean, weighted } = summarise(scores)
    expect(mean, worst(scores)).toBeGreaterThanOrEqual(9.93)
    expect(weighted, worst(scores)).toBeGreaterThanOrEqual(9.95)
  })
})

const agrees = (letter: string, kind: ColumnKind) =>
  ({ m: kind === 'measurement', d: kind === 'date', i: kind === 'identifier' })[letter] ??
  (letter === '.' || kind !== 'measurement')

describe('its columns', () => {
  const tables = columnsOf.map((wanted) => {
    const file = fresh.find(({ name }) => name === `${wanted.name}.csv`)!
    return { wanted, table: tableOf(file.bytes(), file.name) }
  })

  it('have the kind that a person would give them, 97 of 100', () => {
    const odd: string[] = []
    let count = 0
    for (const { wanted, table } of tables) {
      const columns = summariseColumns(table)
      expect(columns.length, wanted.name).toBe(wanted.kinds.length)
      for (const { index, name, kind } of columns) {
        count++
        if (!agrees(wanted.kinds[index], kind)) odd.push(`${wanted.name}: ${name} is ${kind}`)
      }
    }
    expect(odd.length / count, odd.join('\n')).toBeLessThanOrEqual(0.03)
  })

  it('have the decimal mark of their file', () => {
    const odd = tables.filter(({ wanted, table }) => wanted.decimal !== table.dialect.decimal)
    expect(odd.map(({ wanted }) => wanted.name)).toEqual([])
  })

  it('have the units of the line below their names', () => {
    for (const { wanted, table } of tables) {
      if (wanted.units === undefined) continue
      // A date or running number has none, whatever stands below its name.
      const measured = table.units.map((unit, j) => (wanted.kinds[j] === 'm' ? unit : null))
      const units = wanted.units.map((unit, j) => (wanted.kinds[j] === 'm' ? unit : null))
      expect(measured, wanted.name).toEqual(units)
    }
  })
})
