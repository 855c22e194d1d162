import { nameless, squared, type KindFile, type Sheet } from '../sheet'
import {
  all,
  germanBase,
  inspectionBase,
  oneColumnBase,
  shopBase,
  usual,
  wideBase,
  type Base,
} from '../tables'
import { joinLines, writeLine, writeLines } from '../writing/write'
import { textFile, whole } from './build'

/** The table below header lines of one's own, which are understood as `names`. */
function below(
  kind: string,
  name: string,
  { sheet, dialect }: Base,
  lines: readonly (readonly string[])[],
  names: readonly string[],
): KindFile {
  const text = () =>
    joinLines(
      [...lines.map((cells) => writeLine(cells, dialect)), ...writeLines(sheet, dialect).slice(1)],
      dialect,
    )
  return textFile(kind, name, text, () => squared(names, sheet.rows))
}

const joined = (...lines: readonly (readonly string[])[]) =>
  lines[0].map((_, column) =>
    lines
      .map((line) => line[column])
      .filter((part) => part !== '')
      .join(' '),
  )

/** Leaves a group's name in its first column only. */
const spanning = (groups: readonly string[]) =>
  groups.map((group, column) => (group === groups[column - 1] ? '' : group))

export function* severalLines(base: Base): Generator<KindFile> {
  const { header } = base.sheet
  const third = (column: number) => Math.floor((3 * column) / header.length)
  const groups = header.map((_, column) => ['Identity', 'Geometry', 'Process'][third(column)])
  const someGroups = groups.map((group, column) => (third(column) === 0 ? '' : group))
  const plants = header.map((_, column) => (third(column) < 2 ? 'Plant North' : 'Plant South'))
  const split = header.map((_, column) => ['set', 'actual', 'check'][column % 3])
  const first = (cells: readonly string[], n: number) => cells.map((cell, c) => (c < n ? cell : ''))
  const rest = (cells: readonly string[], n: number) => cells.map((cell, c) => (c < n ? '' : cell))
  const sets: [string, (readonly string[])[], readonly string[]][] = [
    ['groups repeated', [groups, header], joined(groups, header)],
    ['groups spanning', [spanning(groups), header], joined(groups, header)],
    ['some groups repeated', [someGroups, header], joined(someGroups, header)],
    ['some groups spanning', [spanning(someGroups), header], joined(someGroups, header)],
    ['names above parts', [header, split], joined(header, split)],
    [
      'names of single columns above',
      [first(header, 2).map((cell, c) => cell || groups[c]), rest(header, 2)],
      joined(
        first(header, 2).map((cell, c) => cell || groups[c]),
        rest(header, 2),
      ),
    ],
    ['three lines', [plants, groups, header], joined(plants, groups, header)],
    [
      'three lines spanning',
      [spanning(plants), spanning(groups), header],
      joined(plants, groups, header),
    ],
  ]
  for (const [what, lines, names] of sets)
    yield below('several header lines', `${base.name}, ${what}`, base, lines, names)
}

export function* unitRows(base: Base, units: readonly string[]): Generator<KindFile> {
  const { header } = base.sheet
  const styles = {
    plain: units,
    'in brackets': units.map((unit) => unit && `[${unit}]`),
    'in parentheses': units.map((unit) => unit && `(${unit})`),
    'with dashes': units.map((unit) => unit || '-'),
  }
  for (const [style, row] of Object.entries(styles))
    yield below('units row', `${base.name}, ${style}`, base, [header, row], header)
}

export function* names(base: Base): Generator<KindFile> {
  const { header } = base.sheet
  const at = [...new Set([0, 1, header.length >> 1, header.length - 1])]
  const variants: [string, readonly string[]][] = [
    ...at.map((column): [string, string[]] => [`empty at ${column + 1}`, header.with(column, '')]),
    ['two empty', header.with(1, '').with(2, '')],
    ...at
      .slice(1)
      .map((column): [string, string[]] => [
        `first name again at ${column + 1}`,
        header.with(column, header[0]),
      ]),
    ['three alike', header.with(1, header[0]).with(2, header[0])],
    ['__proto__', header.with(0, '__proto__').with(1, 'constructor').with(2, 'toString')],
    ['very long', header.with(1, 'long name '.repeat(10_000).trim())],
    ['with a quote', header.with(1, 'size 5" nominal')],
    ['with delimiters', header.with(1, 'length, width; height')],
    ['as formulas', header.with(0, '=A1+B1').with(1, '-x').with(2, '@sum')],
    ['of other scripts', header.with(0, 'Σ(Δx)').with(1, '厚度').with(2, 'Ω·m²')],
  ]
  for (const [what, given] of variants)
    yield below('column names', `${base.name}, ${what}`, base, [given], given)
}

export function shapes(base: Base): KindFile[] {
  const { name, sheet, dialect } = base
  const cut = (n: number): Sheet => ({ header: sheet.header, rows: sheet.rows.slice(0, n) })
  const bare = (n: number) => () => joinLines(writeLines(cut(n), dialect).slice(1), dialect)
  const rows = sheet.rows.length
  return [
    textFile('no header', name, bare(rows), () => nameless(sheet.rows)),
    textFile('no header', `${name}, five rows`, bare(5), () => nameless(sheet.rows.slice(0, 5))),
    whole('header only', name, cut(0), dialect),
    whole('header only', `${name}, no line end`, cut(0), { ...dialect, finalEnds: 0 }),
    whole('one data row', name, cut(1), dialect),
    whole('one data row', `${name}, no line end`, cut(1), { ...dialect, finalEnds: 0 }),
    whole('few rows', `${name}, 2 rows`, cut(2), dialect),
    whole('few rows', `${name}, 3 rows`, cut(3), dialect),
  ]
}

/** Pollutions of the header, and tables without one or without rows. */
export function* headers(): Generator<KindFile> {
  for (const base of [shopBase, inspectionBase, germanBase, wideBase]) yield* severalLines(base)
  yield* unitRows(shopBase, ['', '', '', '', '', '', 'pcs', 'EUR', ''])
  yield* unitRows(inspectionBase, ['', '', '', 'mm', 'mm', 'mm', 'g', 'Nm', ''])
  yield* unitRows(germanBase, ['', '', '', 'mm', 'mm', 'g', ''])
  yield* unitRows(
    wideBase,
    wideBase.sheet.header.map((_, c) => (c === 0 ? '' : 'a.u.')),
  )
  yield* unitRows(oneColumnBase, ['mm'])
  for (const base of usual) yield* names(base)
  for (const base of all) yield* shapes(base)
}
