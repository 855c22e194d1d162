import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder, threeFamilies } from '../engine/support'
import { isodense } from './run'

const quick = ['--k', '3', '--covariance', 'diag']

function twoFiles(): string[] {
  const folder = temporaryFolder()
  return ['a.csv', 'b.csv'].map((name) => {
    const path = join(folder, name)
    writeFileSync(path, threeFamilies(90, 2))
    return path
  })
}

test('several inputs of one shape are stacked, and rows are named by file and line', () => {
  const [a, b] = twoFiles()
  const out = join(temporaryFolder(), 'flagged.csv')
  const { status, stdout, stderr } = isodense('detect', a, b, ...quick, '--out', out)
  // On a busy machine progress may be told meanwhile.
  expect([status, stderr.replace(/^\w+ \d+ %\n/gm, '')]).toEqual([0, ''])
  expect(stdout).toMatch(/^a\.csv and 1 more: 180 rows, 180 fitted/)
  expect(stdout).toMatch(/^ +file +line +rank/m)
  expect(stdout).toMatch(/^ +b\.csv +\d+ +\d+/m)
  expect(stdout).toContain('2 files are stacked: a.csv (90 rows), b.csv (90 rows).')
  expect(readFileSync(out, 'utf8')).toMatch(/^\uFEFFfile,m0,m1,isodense_flag/)
})

test('an input that is named twice, or of another shape, or would be written over, is refused', () => {
  const [a, b] = twoFiles()
  expect(isodense('detect', a, a)).toMatchObject({ status: 2 })
  expect(isodense('detect', a, b, '--out', b)).toMatchObject({ status: 2 })
  writeFileSync(b, 'u,v\n1,2\n3,4\n')
  const { status, stderr } = isodense('detect', a, b, ...quick)
  expect(status).toBe(4)
  expect(stderr).toContain('cannot be stacked: b.csv has 0 of the 2 columns of a.csv')
})
