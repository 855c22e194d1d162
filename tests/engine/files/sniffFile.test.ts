import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sniffFile, sniffedBytes } from '../../../src/engine/files/sniffFile'

const head = (path: string) => readFileSync(path).subarray(0, sniffedBytes)

test.each([
  ['tests/golden/workbooks/openpyxl.xlsx', 'xlsx'],
  ['tests/golden/workbooks/libreoffice.xlsx', 'xlsx'],
  ['tests/golden/workbooks/small.ods', 'ods'],
  ['tests/golden/workbooks/small.xls', 'xls'],
  ['tests/golden/parquet/kinds.parquet', 'parquet'],
  ['tests/golden/iris.csv', 'text'],
  ['tests/golden/wine.csv', 'text'],
])('%s is %s', (path, kind) => {
  expect(sniffFile(head(path))).toBe(kind)
})

test.each(['', 'P', 'PK', 'PK,a\n1,2', 'PAR', '\t\b\n', 'Part,PAR1'])('%j is text', (text) => {
  expect(sniffFile(new TextEncoder().encode(text))).toBe('text')
})
