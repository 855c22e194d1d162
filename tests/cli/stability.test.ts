import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { detectArgs, type DetectArgs } from '../../src/cli/args'
import { temporaryFile, temporaryFolder } from '../engine/support'
import { isodense } from './run'

const quick = ['--covariance', 'full', '--k', '1', '--n-init', '1']
const clean = 'tests/golden/guards/clean.csv'

test('--stability says how sure each flagged row is, in text, JSON and exports', () => {
  const folder = temporaryFolder()
  const [all, json] = [join(folder, 'all.csv'), join(folder, 'r.json')]
  const run = isodense('detect', clean, ...quick, '--stability', '12', '--all', all, '--json', json)
  expect(run).toMatchObject({ status: 0 })
  expect(run.stdout).toContain('How sure: 12 refits to 126 random rows each')
  expect(run.stdout).toMatch(/of 8 flagged rows \d always/)
  const { stability, flaggedRows } = JSON.parse(readFileSync(json, 'utf8'))
  expect(stability).toMatchObject({
    ...{ refits: 12, failed: 0, fittedRows: 126, sampleRows: null },
    models: [{ covarianceType: 'full', nComponents: 1, times: 12 }],
  })
  expect(stability.threshold.low).toBeLessThan(stability.threshold.high)
  const words = new Map<number, string | null>(stability.rows.map((one: { row: number; word: string | null }) => [one.row, one.word])) // prettier-ignore
  const flagged = stability.rows.filter((one: { flagged: boolean }) => one.flagged)
  expect(flagged.map((one: { row: number }) => one.row)).toEqual(flaggedRows)

  const { data } = Papa.parse<Record<string, string>>(readFileSync(all, 'utf8').trim(), { header: true }) // prettier-ignore
  data.forEach((record, row) => {
    const word = record['isodense_how_sure']
    // Of rows that few refits left out nothing is said; all others that are not listed are never flagged.
    expect(word === '' || word === (words.get(row) ?? 'never')).toBe(true)
  })
  expect(data.filter((record) => record['isodense_how_sure'] === '').length).toBeLessThan(140)
})

test('without it nothing is said of it', () => {
  const all = join(temporaryFolder(), 'all.csv')
  const run = isodense('detect', clean, ...quick, '--all', all)
  expect(run.stdout).not.toContain('How sure')
  expect(readFileSync(all, 'utf8')).not.toContain('how_sure')
})

test('with a model for each group there are refits for each', () => {
  const text = readFileSync(clean, 'utf8').trim().split('\n')
  const lines = text.map((line, i) => `${i === 0 ? 'lot' : i % 2 ? 'A' : 'B'},${line}`)
  const path = temporaryFile('lots.csv', `${lines.join('\n')}\n`)
  const run = isodense('detect', path, ...quick, '--fit-by', 'lot', '--stability', '10', '--json')
  const { groups, stability } = JSON.parse(run.stdout)
  expect(stability).toBeUndefined()
  expect(groups.map((one: { stability: { refits: number; fittedRows: number } }) => [one.stability.refits, one.stability.fittedRows])).toEqual([[10, 63], [10, 63]]) // prettier-ignore
})

test('the option may stand alone, and takes a number of refits', () => {
  const refits = (...argv: string[]) => (detectArgs(argv) as DetectArgs).stability
  expect(refits('in.csv')).toBeUndefined()
  expect(refits('in.csv', '--stability')).toBe(50)
  expect(refits('--stability', 'in.csv')).toBe(50)
  expect(refits('--stability', '20', 'in.csv')).toBe(20)
  expect(refits('--stability', '--json', 'r.json', 'in.csv')).toBe(50)
  for (const wrong of ['3', '1001', '2000']) expect(() => refits('in.csv', '--stability', wrong)).toThrow('10 to 1000') // prettier-ignore
})
