import type { KindFile } from '../sheet'
import { inspection } from '../tables/inspection'
import { around, rowsOf } from '../tables/vary'
import { wideTable } from '../tables/wide'
import { plain } from '../writing/dialect'
import { textFile, whole } from './build'

function refused(name: string, error: 'FileEmpty' | 'NotText', bytes: () => Uint8Array): KindFile {
  const kind = error === 'FileEmpty' ? 'empty file' : 'not a text table'
  return { kind, name: `${name}.csv`, bytes, truth: () => ({ error }) }
}

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52]
const gzip = [0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0, 3]
const elf = [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]

/** Bytes that follow no pattern of text, behind a known beginning. */
const noise = (beginning: number[]) => () =>
  Uint8Array.from(
    { length: 1500 },
    (_, i) => beginning[i] ?? (Math.imul(i + 7, 0x9e3779b1) >>> 13) & 255,
  )

/** Very large tables, and files that hold no table. */
export function* extremes(): Generator<KindFile> {
  const many = () => ({
    header: ['n', 'x', 'y', 'station'],
    rows: rowsOf(100_000, (i) => [
      String(i + 1),
      around(5, 1, 3, i, 1),
      around(80, 4, 2, i, 2),
      `ST${i % 7}`,
    ]),
  })
  yield whole('large', '5 000 columns', wideTable(5000, 8), plain)
  yield whole('large', '100 000 rows', many(), plain)
  yield whole(
    'large',
    'a cell of 200 000 characters',
    {
      ...inspection,
      rows: inspection.rows.with(20, inspection.rows[20].with(8, 'word, '.repeat(33_333))),
    },
    plain,
  )
  yield refused('no bytes', 'FileEmpty', () => new Uint8Array(0))
  yield refused('byte order mark alone', 'FileEmpty', () => Uint8Array.of(0xef, 0xbb, 0xbf))
  for (const text of ['\n', '\r\n\r\n', '  \n \n'])
    yield textFile(
      'empty file',
      JSON.stringify(text),
      () => text,
      () => ({ error: 'FileEmpty' }),
    )
  yield refused('picture', 'NotText', noise(png))
  yield refused('compressed', 'NotText', noise(gzip))
  yield refused('program', 'NotText', noise(elf))
  yield refused('zeros', 'NotText', () => new Uint8Array(2048))
}
