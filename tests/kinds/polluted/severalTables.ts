import { squared, type KindFile, type Sheet } from '../sheet'
import { germanBase, inspectionBase, shopBase, type Base } from '../tables'
import { around, rowsOf } from '../tables/vary'
import { joinLines, writeLine, writeLines } from '../writing/write'
import { fullWidth, textFile } from './build'

/** A small table beside the large one: gauges and their limits. */
function gauges(columns: number): Sheet {
  const names = ['Gauge', 'Nominal', 'Tolerance', 'Upper', 'Lower']
  return {
    header: Array.from({ length: columns }, (_, c) => names[c] ?? `Check ${c - 4}`),
    rows: rowsOf(4, (i) => [
      `G${i + 1}`,
      ...Array.from({ length: columns - 1 }, (_, c) => around(10 * (c + 1), 0.5, 2, i, c)),
    ]),
  }
}

export function* beside(base: Base): Generator<KindFile> {
  const { sheet, dialect } = base
  const { length } = sheet.header
  const truth = () => squared(sheet.header, sheet.rows)
  for (const [size, columns] of Object.entries({ fewer: 3, 'the same': length, more: length + 3 }))
    for (const order of ['before', 'behind'])
      for (const blanks of [0, 1, 2])
        for (const titled of [false, true])
          for (const full of columns < length ? [false, true] : [false]) {
            const text = () => {
              const other = gauges(columns)
              const pad = (cells: readonly string[]) =>
                full ? fullWidth(cells, base) : writeLine(cells, dialect)
              const small = [other.header, ...other.rows].map(pad)
              const large = writeLines(sheet, dialect)
              if (titled) {
                small.unshift(pad(['Gauges in use']))
                large.unshift(pad(['Measured parts']))
              }
              const between = Array<string>(blanks).fill(full ? pad([]) : '')
              const parts = order === 'before' ? [small, large] : [large, small]
              return joinLines([...parts[0], ...between, ...parts[1]], dialect)
            }
            const name = `${base.name}, ${size} columns ${order}, ${blanks} empty lines${titled ? ', titled' : ''}${full ? ', full width' : ''}`
            yield textFile('two tables', name, text, truth)
          }
}

/** More than one table in a file: the largest is meant. */
export function* severalTables(): Generator<KindFile> {
  for (const base of [shopBase, inspectionBase, germanBase]) yield* beside(base)
}
