import { squared, type KindFile } from '../sheet'
import { germanBase, inspectionBase, shopBase, usual, wideBase, type Base } from '../tables'
import { writeLine } from '../writing/write'
import { fullWidth, surrounded, textFile } from './build'

const titles = [
  ['Dimensional inspection report'],
  ['Exported: 2024-03-14 08:22'],
  ['Operator: M. Chen'],
  ['Machine 4, line 2'],
  ['Customer: ACME Ltd.'],
  ['Page 1 of 1'],
]
const pairs = [
  ['Report', 'Dimensional inspection'],
  ['Operator', 'M. Chen'],
  ['Exported', '2024-03-14 08:22'],
  ['Samples', '84'],
  ['Standard', 'ISO 2768-1, medium'],
  ['Comment', ''],
]
const notes = [
  ['End of report'],
  ['Note: values at 20 °C, not corrected'],
  ['* measured again'],
  ['Signature: ____________________'],
]
const truthOf =
  ({ sheet }: Base) =>
  () =>
    squared(sheet.header, sheet.rows)

function written(base: Base, lines: readonly string[][], full: boolean): string[] {
  return lines.map((cells) => (full ? fullWidth(cells, base) : writeLine(cells, base.dialect)))
}

export function* preambles(base: Base): Generator<KindFile> {
  for (const [what, lines] of Object.entries({ titles, pairs }))
    for (const full of [false, true])
      for (const blank of [false, true])
        for (let n = 1; n <= 6; n++) {
          const behind = blank ? [full ? fullWidth([], base) : ''] : []
          const before = [...written(base, lines.slice(0, n), full), ...behind]
          const name = `${base.name}, ${n} ${what}${full ? ' in full width' : ''}${blank ? ', empty line' : ''}`
          yield textFile('preamble', name, () => surrounded(base, before, []), truthOf(base))
        }
}

export function* footers(base: Base): Generator<KindFile> {
  for (const full of [false, true])
    for (const blank of [false, true])
      for (let n = 1; n <= notes.length; n++) {
        const before = blank ? [full ? fullWidth([], base) : ''] : []
        const behind = [...before, ...written(base, notes.slice(0, n), full)]
        const name = `${base.name}, ${n} notes${full ? ' in full width' : ''}${blank ? ', empty line' : ''}`
        yield textFile('footer', name, () => surrounded(base, [], behind), truthOf(base))
        const both = [...written(base, titles.slice(0, n), full), ...before]
        yield textFile(
          'preamble and footer',
          name,
          () => surrounded(base, both, behind),
          truthOf(base),
        )
      }
}

/** Sums and means below the columns that have them. */
export function* totals(base: Base, columns: readonly number[]): Generator<KindFile> {
  const value = (column: number, by: number) => {
    const cells = base.sheet.rows.map((row) => Number(row[column].replace(',', '.')))
    const sum = cells.reduce((a, b) => a + b, 0)
    const decimals = /[.,](\d+)$/.exec(base.sheet.rows[0][column])?.[1].length ?? 0
    const text = (sum / by).toFixed(decimals)
    return base.dialect.delimiter === ';' ? text.replace('.', ',') : text
  }
  const rowCount = base.sheet.rows.length
  const line = (name: string, by: number) =>
    base.sheet.header.map((_, column) =>
      column === 0 ? name : columns.includes(column) ? value(column, by) : '',
    )
  const sets = [
    [line('Total', 1)],
    [line('TOTAL:', 1)],
    [line('Grand total', 1)],
    [line('Summe', 1)],
    [line('Mean', rowCount)],
    [line('Mittelwert', rowCount)],
    [line('Average', rowCount), line('Total', 1)],
    [
      line('Mean', rowCount),
      line('Std. dev.', 40 * rowCount),
      line('Min', rowCount),
      line('Max', rowCount),
    ],
    [[`Total rows: ${rowCount}`]],
    [['Count', String(rowCount)]],
  ]
  for (const blank of [false, true])
    for (const set of sets) {
      const behind = [...(blank ? [''] : []), ...written(base, set, true)]
      const name = `${base.name}, ${set.map(([first]) => first).join(' ')}${blank ? ', empty line' : ''}`
      yield textFile('totals', name, () => surrounded(base, [], behind), truthOf(base))
    }
}

/** Lines before and behind the table. */
export function* around(): Generator<KindFile> {
  for (const base of [...usual, wideBase]) {
    yield* preambles(base)
    yield* footers(base)
  }
  yield* totals(shopBase, [6, 7])
  yield* totals(inspectionBase, [3, 4, 5, 6, 7])
  yield* totals(germanBase, [3, 4, 5])
}
