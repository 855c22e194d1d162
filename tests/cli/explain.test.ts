import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isodense } from './run'

type Document = Record<string, any> // eslint-disable-line @typescript-eslint/no-explicit-any

const folder = 'tests/golden/exports'
const expectations = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Document
const files = Object.keys(expectations).filter((name) => name !== '_how')

const run = isodense('convert', ...files.map((name) => join(folder, name)), '--explain')
const explained = JSON.parse(run.stdout) as Document[]

const contains = (all: Document, some: Document) => {
  for (const [place, value] of Object.entries(some)) expect(all[place], place).toBe(value)
}

/** How each key of the reference is compared; a key that is not here fails. */
const checks: Record<string, (found: Document, expected: never) => void> = {
  cells: ({ cells }, expected) => contains(cells, expected),
  text: ({ text }, expected) => contains(text, expected),
  warnings: ({ warnings }, expected: string[]) => {
    for (const warning of expected) expect(warnings.join('\n')).toContain(warning)
  },
  // Remarks for people.
  note: () => undefined,
  ask: ({ ask, warnings }) => {
    expect(ask).toEqual(['a'])
    expect(warnings.join('\n')).toMatch(/1[.]234/)
  },
}
const same = [
  ...['encoding', 'delimiter', 'decimal', 'columns', 'numeric', 'identifier', 'constant', 'rows'],
  ...['preselected', 'missing', 'units', 'error', 'header_line', 'other_tables', 'error_at_fit'],
]
for (const key of same) {
  const camel = key.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())
  checks[key] = (found, expected) => expect(found[camel]).toEqual(expected)
}

test('every file is explained, in the order of the inputs, and the two that are none are reported', () => {
  expect(explained.map(({ file }) => file)).toEqual(files)
  expect(run.status).toBe(4)
  expect(run.stderr.match(/^isodense: .*/gm)).toEqual([
    `isodense: ${folder}/empty.csv: empty.csv is empty.`,
    `isodense: ${folder}/binary.csv: binary.csv is not a text table: it holds a zero byte at offset 0.`,
  ])
})

const claims = files.flatMap((name) =>
  Object.entries(expectations[name] as Document).map(([key, expected]) => ({
    ...{ name, key, expected },
  })),
)
test.each(claims)('$name: $key', ({ name, key, expected }) => {
  const found = explained[files.indexOf(name)]
  checks[key](found, expected as never)
})
