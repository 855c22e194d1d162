import { describe, expect, it } from 'vitest'
import { exported } from './exports'
import { fresh } from './fresh'
import { later } from './fresh/later'
import { third } from './fresh/third'
import { polluted } from './polluted'
import { secondRound } from './polluted/second'
import { scoreFile, summarise } from './scoring/run'
import { weights } from './scoring/weights'
import type { KindFile, Sheet } from './sheet'

const files = [...polluted(), ...exported, ...fresh, ...later, ...third, ...secondRound()]
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
const written = ({ header, rows }: Sheet) =>
  [header, ...rows].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')

/** A reader that knows the answers. */
const perfect = (file: KindFile) => () => {
  const truth = file.truth()
  return 'error' in truth ? truth : { text: written(truth) }
}

describe('the files', () => {
  it('have names of their own', () => {
    const names = files.map(({ kind, name }) => `${kind}: ${name}`)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it('are as many as promised, the larger part polluted', () => {
    expect([...polluted()].length).toBeGreaterThan(3000)
    expect(exported.length).toBeGreaterThanOrEqual(60)
  })

  it('all reach 10 where they are understood as meant', () => {
    const scores = files.map((file) => scoreFile(perfect(file), file))
    expect(scores.filter(({ score }) => Math.abs(score - 10) > 1e-9)).toEqual([])
    expect(summarise(scores).weighted).toBeCloseTo(10, 9)
  })

  it('have rows of one width and names that differ', () => {
    const odd = files.filter((file) => {
      const truth = file.truth()
      if ('error' in truth) return false
      const { header, rows } = truth
      return new Set(header).size !== header.length || rows.some((r) => r.length !== header.length)
    })
    expect(odd.map(({ kind, name }) => `${kind}: ${name}`)).toEqual([])
  })

  it('have a weight for every kind, and no weight without a kind', () => {
    const kinds = new Set([...polluted()].map(({ kind }) => kind))
    expect(Object.keys(weights).toSorted()).toEqual([...kinds].toSorted())
  })
})
