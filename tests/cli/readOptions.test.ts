import { expect, test } from 'vitest'
import { detectArgs, kmeansArgs, sampleArgs, selectArgs } from '../../src/cli/args'
import { convertArgs } from '../../src/cli/convertArgs'
import { readSettingsSchema } from '../../src/shared/readSettings'

const settings = (...argv: string[]) => {
  const args = convertArgs(['in.csv', '--explain', ...argv])
  if (args === 'help') throw new Error('help')
  return args.settings
}

test('every setting of a reading has an option', () => {
  const given = settings(
    ...['--encoding', 'big5', '--delimiter', ';', '--quote', "'", '--escape', 'backslash'],
    ...['--decimal', 'comma', '--header-line', '3', '--header-lines', '2', '--units'],
    ...[
      '--table',
      '2',
      '--sheet',
      'Messung 1',
      '--kind',
      'lot,label',
      '--kind',
      '"a, b",text',
      '--no-pivot',
      '--month-first',
    ],
  )
  expect(given).toEqual({
    ...{ encoding: 'big5', delimiter: ';', quote: "'", escape: 'backslash', decimal: ',' },
    ...{ headerLine: 3, headerLines: 2, units: true, table: 2, sheet: 'Messung 1' },
    kinds: { lot: 'label', 'a, b': 'text' },
    pivot: false,
    dayFirst: false,
  })
  expect(Object.keys(given).sort()).toEqual(Object.keys(readSettingsSchema.shape).sort())
})

test('every command that reads a table takes them', () => {
  const argv = ['in.csv', '--decimal', ',', '--no-units', '--header-lines', '0']
  const expected = { settings: { decimal: ',', units: false, headerLines: 0 } }
  expect(detectArgs(argv)).toMatchObject(expected)
  expect(selectArgs(argv)).toMatchObject(expected)
  expect(kmeansArgs(argv)).toMatchObject(expected)
  expect(sampleArgs([...argv, '--out', 'g.csv'])).toMatchObject(expected)
})

test('what is not said is left to be found out', () => {
  expect(settings()).toEqual({})
})

test.each([
  ['tab', '\t'],
  ['\\t', '\t'],
  ['\t', '\t'],
  ['space', ' '],
  [' ', ' '],
  [', ', ', '],
  ['|', '|'],
  ['pipe', '|'],
  ['SEMICOLON', ';'],
  ['\\t\\t', '\t\t'],
])('--delimiter %j', (typed, delimiter) => {
  expect(settings('--delimiter', typed)).toEqual({ delimiter })
})

test.each([
  ['--encoding', 'Shift_JIS', { encoding: 'shift-jis' }],
  ['--encoding', 'UTF8', { encoding: 'utf-8' }],
  ['--encoding', 'utf-16LE', { encoding: 'utf-16le' }],
  ['--quote', 'none', { quote: '' }],
  ['--quote', 'single', { quote: "'" }],
  ['--quote', '"', { quote: '"' }],
  ['--escape', 'nul', { escape: 'nul' }],
  ['--decimal', '.', { decimal: '.' }],
  ['--decimal', 'point', { decimal: '.' }],
  ['--kind', '__proto__,Label', { kinds: Object.fromEntries([['__proto__', 'label']]) }],
])('%s %s', (option, value, expected) => {
  expect(settings(option, value)).toStrictEqual(expected)
})

test.each([
  ['--encoding', 'klingon'],
  ['--encoding', ''],
  ['--delimiter', ''],
  ['--delimiter', ';;;'],
  ['--delimiter', 'h'],
  ['--delimiter', '"'],
  ['--delimiter', 'constructor'],
  ['--quote', '`'],
  ['--quote', ''],
  ['--escape', 'caret'],
  ['--decimal', ';'],
  ['--header-line', '0'],
  ['--header-line', '1.5'],
  ['--header-line', ''],
  ['--header-lines', '11'],
  ['--header-lines', 'none'],
  ['--table', '0'],
  ['--table', '1e1'],
  ['--sheet', ''],
  ['--kind', 'lot'],
  ['--kind', 'lot,number'],
  ['--kind', 'lot,label,text'],
  ['--kind', '"lot,label'],
])('%s %j is wrong usage that names the option', (option, value) => {
  expect(() => settings(`${option}=${value}`)).toThrow(
    expect.objectContaining({ name: 'UsageError', message: expect.stringContaining(option) }),
  )
})

test('what is said twice and differently is refused', () => {
  expect(() => settings('--units', '--no-units')).toThrow('exclude each other')
  expect(() => settings('--day-first', '--month-first')).toThrow(
    '--day-first and --month-first exclude each other',
  )
  expect(() => settings('--kind', 'a,text', '--kind', 'a,label')).toThrow('--kind names "a" twice')
})
