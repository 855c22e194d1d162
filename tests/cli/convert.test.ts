import { spawnSync } from 'node:child_process'
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, inject, test } from 'vitest'
import { temporaryFolder } from '../engine/support'
import { isodense } from './run'

const bytesOf = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding)

/** A folder with these files. */
function folderOf(files: Record<string, string | Buffer>) {
  const folder = temporaryFolder()
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return {
    at: (name: string) => join(folder, name),
    text: (name: string) => readFileSync(join(folder, name), 'utf8'),
    names: (name = '.') => readdirSync(join(folder, name)).sort(),
  }
}

const good = 'a;b\n1,5;x\n2,5;y\n3,5;z\n'
const converted = 'a,b\r\n"1,5",x\r\n"2,5",y\r\n"3,5",z\r\n'

describe('one table', () => {
  test('is written by RFC 4180, UTF-8 without a mark, with every cell as it is in the file', () => {
    const { at, text } = folderOf({
      'in.csv':
        'n;text;more\r\n1;=1+1;"say ""ä"""\r\n-5;"x;y"; padded \r\n' +
        '0,50;"two\nlines";007\r\n"1.204,5";-2+3;€1\r\n',
    })
    const run = isodense('convert', at('in.csv'), '--out', at('out.csv'))
    expect(run).toMatchObject({ status: 0, stdout: `Wrote 4 rows to ${at('out.csv')}\n` })
    expect(text('out.csv')).toBe(
      'n,text,more\r\n1,=1+1,"say ""ä"""\r\n-5,x;y," padded "\r\n' +
        '"0,50","two\nlines",007\r\n"1.204,5",-2+3,€1\r\n',
    )
  })

  test('needs no column of numbers, and no rows', () => {
    const { at, text } = folderOf({ 'text.csv': 'n,c\nAda,Ely\nAlan,Ayr\n', 'head.csv': 'x,y\n' })
    expect(isodense('convert', at('text.csv'), '--out', at('1.csv')).status).toBe(0)
    expect(text('1.csv')).toBe('n,c\r\nAda,Ely\r\nAlan,Ayr\r\n')
    expect(isodense('convert', at('head.csv'), '--out', at('2.csv')).status).toBe(0)
    expect(text('2.csv')).toBe('x,y\r\n')
  })

  test.each([
    ['with a mark', bytesOf('\uFEFF批號\t長度\r\nA\t10,5\r\nB\t11\r\n', 'utf16le')],
    ['without one', bytesOf('批號\t長度\r\nA\t10,5\r\nB\t11\r\n', 'utf16le')],
    ['of the other order', bytesOf('\uFEFF批號\t長度\r\nA\t10,5\r\nB\t11\r\n', 'utf16le').swap16()],
  ])('in UTF-16 %s is understood', (_, bytes) => {
    const { at, text } = folderOf({ 'in.txt': bytes })
    expect(isodense('convert', at('in.txt'), '--out', at('out.csv')).status).toBe(0)
    expect(text('out.csv')).toBe('批號,長度\r\nA,"10,5"\r\nB,11\r\n')
  })

  test.runIf(process.platform !== 'win32')('is read from standard input', () => {
    const { at, text } = folderOf({ 'in.csv': good })
    const command = 'cat "$IN" | "$NODE" "$CLI" convert /dev/stdin --out-dir "$OUT" --explain'
    const run = spawnSync('bash', ['-c', command], {
      encoding: 'utf8',
      env: {
        ...process.env,
        ...{ NODE: process.execPath, CLI: inject('cliPath'), IN: at('in.csv'), OUT: at('out') },
      },
    })
    expect(run.status).toBe(0)
    expect(JSON.parse(run.stdout)).toMatchObject({ delimiter: ';', decimal: ',', rows: 3 })
    expect(text('out/stdin')).toBe(converted)
  })

  test('of a workbook or a Parquet file comes through a pipe as well, and says what does not go with it', () => {
    const { at, text } = folderOf({})
    for (const file of ['workbooks/openpyxl.xlsx', 'parquet/snappy.parquet']) {
      const command = 'cat "$IN" | "$NODE" "$CLI" convert /dev/stdin --out "$OUT" --encoding big5'
      const env = { NODE: process.execPath, CLI: inject('cliPath'), IN: `tests/golden/${file}` }
      const run = spawnSync('bash', ['-c', command], {
        encoding: 'utf8',
        env: { ...process.env, ...env, OUT: at('piped.csv') },
      })
      expect(run.stderr).toContain('said of encoding was not used: the file is no text file')
      expect(run.status).toBe(0)
      isodense('convert', `tests/golden/${file}`, '--out', at('direct.csv'))
      expect(text('piped.csv')).toBe(text('direct.csv'))
    }
  })

  test('of a workbook or a Parquet file is written as its reference has it', () => {
    const { at, text, names } = folderOf({})
    const book = 'tests/golden/workbooks/openpyxl'
    const parquet = 'tests/golden/parquet/snappy'
    const args = [`${book}.xlsx`, `${parquet}.parquet`, '--out-dir', at('out')]
    expect(isodense('convert', ...args)).toMatchObject({ status: 0 })
    expect(names('out')).toEqual(['openpyxl.xlsx.csv', 'snappy.parquet.csv'])
    const cells = (name: string) => Papa.parse<string[]>(text(name).trimEnd()).data
    const { records } = JSON.parse(readFileSync(`${parquet}.json`, 'utf8'))
    expect(cells('out/snappy.parquet.csv')).toEqual(records)
    const sheet = JSON.parse(readFileSync(`${book}.json`, 'utf8')).records
    const [header, first] = cells('out/openpyxl.xlsx.csv')
    expect(header.slice(0, 9)).toEqual(sheet[0].cells)
    expect(first.slice(0, 9)).toEqual(
      sheet[1].cells.map((cell: string | { number: string }) =>
        typeof cell === 'string' ? cell : cell.number,
      ),
    )
  })

  test('of another sheet is taken where it is named, and a sheet that is not there is refused', () => {
    const { at, text } = folderOf({ 'in.csv': good })
    const book = 'tests/golden/workbooks/openpyxl.xlsx'
    const { sheets, sheet } = JSON.parse(isodense('convert', book, '--explain').stdout)
    const other = sheets.find((name: string) => name !== sheet)
    expect(isodense('convert', book, '--sheet', other, '--out', at('o.csv')).status).toBe(0)
    expect(isodense('convert', book, '--out', at('p.csv')).status).toBe(0)
    expect(text('o.csv')).not.toBe(text('p.csv'))
    const missing = isodense('convert', book, '--sheet', 'nowhere', '--out', at('q.csv'))
    expect(missing.status).toBe(2)
    expect(missing.stderr).toContain('nowhere')
    const none = isodense('convert', at('in.csv'), '--sheet', 'one', '--out', at('q.csv'))
    expect(none.status).toBe(2)
    expect(none.stderr).toContain('--sheet: in.csv is no workbook')
  })
})

describe('several tables', () => {
  const bad = Buffer.from([0x50, 0x4b, 3, 4, 0, 0])

  test('are written under their own names; one that fails is named and stops no other', () => {
    const { at, text, names } = folderOf({
      ...{ 'a.csv': good, 'B.TXT': good, 'no ending': good },
      ...{ 'empty.csv': '', 'broken.csv': bad, 'zero.csv': Buffer.alloc(9) },
    })
    const inputs = [
      'a.csv',
      'empty.csv',
      'B.TXT',
      'gone.csv',
      'broken.csv',
      'zero.csv',
      'no ending',
    ]
    const run = isodense('convert', ...inputs.map(at), '--out-dir', at('new/out'))
    expect(run.status).toBe(4)
    const errors = run.stderr.trimEnd().split('\n')
    expect(errors).toHaveLength(4)
    for (const [i, name] of ['empty.csv', 'gone.csv', 'broken.csv', 'zero.csv'].entries())
      expect(errors[i]).toMatch(new RegExp(`^isodense: .*/${name}: `))
    expect(errors[0]).toContain('empty.csv is empty.')
    expect(errors[3]).toContain('not a text table')
    expect(names('new/out')).toEqual(['B.TXT', 'a.csv', 'no ending'])
    for (const name of names('new/out')) expect(text(join('new/out', name))).toBe(converted)
    expect(run.stdout.match(/^Wrote 3 rows to /gm)).toHaveLength(3)
  })

  test('of one name are refused before anything is written', () => {
    const { at, names } = folderOf({ 'a.csv': good })
    mkdirSync(at('other'))
    writeFileSync(at('other/a.csv'), good)
    const run = isodense('convert', at('a.csv'), at('other/a.csv'), '--out-dir', at('out'))
    expect(run).toMatchObject({ status: 2, stdout: '' })
    expect(run.stderr).toContain('Two results would be written')
    expect(names()).toEqual(['a.csv', 'other'])
  })

  test('one of which gets the name of another by its ending are refused, too', () => {
    const { at } = folderOf({ 'openpyxl.xlsx.csv': good })
    const book = 'tests/golden/workbooks/openpyxl.xlsx'
    const run = isodense('convert', book, at('openpyxl.xlsx.csv'), '--out-dir', at('out'))
    expect(run.status).toBe(2)
    expect(existsSync(at('out'))).toBe(false)
  })

  test('are never written over an input, by whatever name', () => {
    const { at, text } = folderOf({ 'a.csv': good, 'b.csv': good })
    mkdirSync(at('linked'))
    linkSync(at('a.csv'), at('linked/b.csv'))
    symlinkSync('.', at('same'))
    for (const args of [
      [at('a.csv'), at('b.csv'), '--out-dir', at('.')],
      [at('a.csv'), at('b.csv'), '--out-dir', at('same')],
      [at('a.csv'), at('b.csv'), '--out-dir', at('linked')],
      [at('a.csv'), '--out', at('same/a.csv')],
      [
        at('a.csv'),
        `--explain=${at('linked/b.csv').replace(/csv$/, 'json')}`,
        '--out',
        at('a.csv'),
      ],
    ]) {
      const run = isodense('convert', ...args)
      expect(run, args.join(' ')).toMatchObject({ status: 2, stdout: '' })
      expect([text('a.csv'), text('b.csv')]).toEqual([good, good])
    }
  })

  test('do not go where no folder can be', () => {
    const { at, text } = folderOf({ 'a.csv': good, file: 'old' })
    expect(isodense('convert', at('a.csv'), '--out-dir', at('file'))).toMatchObject({ status: 2 })
    expect(isodense('convert', at('a.csv'), '--out-dir', at('file/in'))).toMatchObject({
      status: 1,
    })
    expect(isodense('convert', at('a.csv'), '--out', at('none/a.csv'))).toMatchObject({ status: 2 })
    mkdirSync(at('out/a.csv'), { recursive: true })
    expect(isodense('convert', at('a.csv'), '--out-dir', at('out'))).toMatchObject({ status: 2 })
    expect(text('file')).toBe('old')
  })
})

describe('decisions', () => {
  test('go to standard output, which then holds nothing else', () => {
    const { at, text } = folderOf({ 'a.csv': good })
    const run = isodense('convert', at('a.csv'), '--explain', '-', '--out', at('b.csv'))
    expect(run).toMatchObject({ status: 0, stderr: `Wrote 3 rows to ${at('b.csv')}\n` })
    expect(JSON.parse(run.stdout)).toMatchObject({ file: 'a.csv', path: at('a.csv'), rows: 3 })
    expect(text('b.csv')).toBe(converted)
  })

  test('go to a file, a list for several inputs, with what failed', () => {
    const { at, text } = folderOf({ 'a.csv': good, 'e.csv': '' })
    const args = [at('a.csv'), at('e.csv'), '--explain', at('how.json'), '--out-dir', at('out')]
    expect(isodense('convert', ...args).status).toBe(4)
    expect(JSON.parse(text('how.json'))).toMatchObject([
      { file: 'a.csv', columns: ['a', 'b'], numeric: [0] },
      { file: 'e.csv', error: 'empty file', code: 'FileEmpty', message: 'e.csv is empty.' },
    ])
  })

  test('tell what a fit would refuse', () => {
    const { at } = folderOf({ 'head.csv': 'x,y\n', 'text.csv': 'n,c\nAda,Ely\nAlan,Ayr\n' })
    const run = isodense('convert', at('head.csv'), at('text.csv'), '--explain')
    expect(run.status).toBe(0)
    expect(JSON.parse(run.stdout)).toMatchObject([
      { file: 'head.csv', errorAtFit: 'no data rows', rows: 0, columns: ['x', 'y'] },
      { file: 'text.csv', errorAtFit: 'no numeric column', numeric: [] },
    ])
  })

  test('have names such as __proto__, and every reading of a long table’s first rows', () => {
    const rows = Array.from({ length: 150_000 }, (_, i) => `${i}.5,w${i}`)
    const { at } = folderOf({ 'long.csv': ['__proto__,word', ...rows, ',last'].join('\n') })
    const run = isodense('convert', at('long.csv'), '--explain')
    const found = JSON.parse(run.stdout)
    expect(Object.entries(found.missing)).toEqual([['__proto__', 1]])
    expect(found).toMatchObject({ rows: 150_001, readRows: 100_000 })
    expect(Object.keys(found.cells)).toHaveLength(100_000)
    expect(found.cells['99999,0']).toBe(99_999.5)
    expect(found.text['99999,1']).toBe('w99999')
  })
})

describe('each option decides instead of the guess', () => {
  const latin = bytesOf('x,Größe\n1,2\n3,4\n', 'latin1')
  const preamble = 'report,1\nother,2\nx,y\nmm,g\n1,2\n3,4\n'
  const units = 'x,y,z\nlong,big,deep\n1,2,3\n3,4,5\n'
  const tables = 'a,b\n1,2\n3,4\n\nc,d,e\n1,2,3\n4,5,6\n7,8,9\n'
  test.each<[string, string | Buffer, string[], object]>([
    ['--encoding', latin, ['--encoding', 'big5'], { encoding: 'big5' }],
    ['--delimiter', 'a;b,c\n1;2,3\n4;5,6\n', ['--delimiter', ';'], { columns: ['a', 'b,c'] }],
    ['--delimiter ,', 'a;b,c\n1;2,3\n4;5,6\n', ['--delimiter', ','], { columns: ['a;b', 'c'] }],
    ['--quote', `"a",b\n"1",2\n`, ['--quote', 'none'], { columns: ['"a"', 'b'], quote: '' }],
    ['--escape', 'a,b\n"x\\",y\n1,2\n', ['--escape', 'doubled'], { escape: 'doubled', rows: 2 }],
    ['--decimal ,', 'a;b\n1.5;2\n2.5;3\n', ['--decimal', 'comma'], { decimal: ',' }],
    ['--decimal .', 'a;b\n1,5;2\n2,5;3\n', ['--decimal', 'point'], { decimal: '.' }],
    ['--header-line', preamble, ['--header-line', '2'], { columns: ['other', '2'], headerLine: 2 }],
    ['--header-lines', 'a,b\n1,2\n3,4\n', ['--header-lines', '0'], { rows: 3, headerLine: null }],
    ['--units', units, ['--units'], { units: ['long', 'big', 'deep'], rows: 2 }],
    ['--no-units', 'x,y\nmm,g\n1,2\n3,4\n', ['--no-units'], { units: ['', ''] }],
    ['--table', tables, ['--table', '1'], { columns: ['a', 'b'], table: 1 }],
  ])('%s', (_, content, args, expected) => {
    const { at } = folderOf({ 'in.csv': content })
    const explained = (...options: string[]) => {
      const run = isodense('convert', at('in.csv'), '--explain', ...options)
      return run.status === 0 ? JSON.parse(run.stdout) : { failed: run.stderr }
    }
    expect(explained(...args)).toMatchObject(expected)
  })

  test('and is refused where the file has no such thing', () => {
    const { at } = folderOf({ 'in.csv': good, 'ä.csv': latin })
    const convert = (...args: string[]) => isodense('convert', at('in.csv'), '--explain', ...args)
    for (const [args, status, message] of [
      [['--table', '3'], 2, 'There is no table 3: in.csv holds one table.'],
      [['--header-line', '99'], 2, 'no line 99'],
      [['--kind', 'zz,label'], 2, '--kind: in.csv has no column "zz". Its columns are "a", "b".'],
    ] as const) {
      const run = convert(...args)
      expect(run).toMatchObject({ status })
      expect(run.stderr).toContain(message)
    }
    const wrong = isodense('convert', at('ä.csv'), '--explain', '--encoding', 'utf-8')
    expect(wrong.status).toBe(4)
    expect(wrong.stderr).toContain('cannot be read as UTF-8: byte 0xF6 at offset 4')
  })
})
