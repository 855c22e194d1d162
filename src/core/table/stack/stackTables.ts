import { freeName } from '../annotations'
import { IsodenseError } from '../../errors'
import { createNotes } from '../notes'
import type { Layout, NumberFormat, Table } from '../types'
import { commonLimits, commonUnit } from './agreements'
import { columnKey, shapesDiffer, type NamedTable } from './oneShape'
import { commonFormat, type PlacedPart } from './sameValues'
import { NameColumn, StackedColumn } from './stackedColumn'

/**
 * Tables of one shape below each other, with a first column that names the table a row is from. Columns
 * go by their names; a table has empty cells in those that only others have. Cells are the tables' texts,
 * and every number is read as it was in its own table.
 *
 * @param what becomes the name of the first column
 * @throws IsodenseError ShapesDiffer where the tables differ too much, in a unit, or in how numbers are
 *   written
 */
export function stackTables(given: NamedTable[], what: 'file' | 'sheet' = 'file'): Table {
  const taken = new Set<string>()
  const tables = given.map(({ name, table }) => ({ name: freeName(name, taken), table }))
  const [first] = tables
  for (const other of tables.slice(1)) {
    const why = shapesDiffer(first, other)
    if (why !== null)
      throw new IsodenseError('ShapesDiffer', `The tables cannot be stacked: ${why}.`)
  }
  const columnNames = commonNames(tables)
  const names = tables.map(({ name }) => name)
  const starts = [0]
  for (const { table } of tables) starts.push(starts[starts.length - 1] + table.rows)
  const rows = starts[starts.length - 1]
  const of = new Int32Array(rows)
  const lines = new Int32Array(rows)
  tables.forEach(({ table }, i) => {
    of.fill(i, starts[i], starts[i + 1])
    lines.set(table.lines, starts[i])
  })
  const parts: PlacedPart[] = tables.map(({ table }, i) => {
    const place = new Map(table.names.map((name, j) => [columnKey(name), j]))
    const columns = columnNames.map((name) => place.get(columnKey(name)) ?? -1)
    return { table, start: starts[i], columns: [-1, ...columns] }
  })
  const notes = createNotes()
  const question = (j: number) => ({
    ...{ names, parts, notes },
    ...{ column: j + 1, columnName: columnNames[j] },
  })
  const stack: Table = {
    ...first.table,
    names: [freeName(what, new Set(columnNames)), ...columnNames],
    cells: [
      new NameColumn(names, of),
      ...columnNames.map(
        (_, j) =>
          new StackedColumn(
            parts.map(({ table, columns }) => table.cells[columns[j + 1]] ?? null),
            starts,
            of,
          ),
      ),
    ],
    formats: [noNumbers, ...columnNames.map(() => noNumbers)],
    openColumns: columnNames.flatMap((_, j) =>
      parts.some(({ table, columns }) => table.openColumns.includes(columns[j + 1])) ? [j + 1] : [],
    ),
    kinds: [
      null,
      ...columnNames.map((_, j) => {
        const kinds = parts.map(({ table, columns }) => table.kinds[columns[j + 1]] ?? null)
        return kinds.find((kind) => kind !== null) ?? null
      }),
    ],
    ...{ rows, lines, origins: { names, of } },
    ...ofImages(parts, starts, of),
    units: [null, ...columnNames.map((_, j) => commonUnit(question(j)))],
    limits: columnNames.flatMap((_, j) => commonLimits(question(j))),
    headRows: [],
    layout: layoutOf(tables.map(({ table }) => table)),
    notes: [],
    notedLines: [],
  }
  const read = readAlike(stack, parts)
  return {
    ...read,
    notes: [
      `${tables.length === 1 ? `1 ${what} is` : `${tables.length} ${what}s are`} stacked: ${tables.map(({ name, table }) => `${name} (${table.rows} rows)`).join(', ')}.`,
      ...missingColumns(tables, columnNames),
      ...notes.list(),
      ...tables.flatMap(({ name, table }) => table.notes.map((note) => `${name}: ${note}`)),
    ],
  }
}

/** Of folders of images, where they are alike; what was found out about a single table does not hold for the stack. */
function ofImages(
  parts: PlacedPart[],
  starts: number[],
  of: Int32Array,
): Pick<Table, 'image' | 'files' | 'decided'> {
  const [{ table: first }] = parts
  const alike = ({ table }: PlacedPart) =>
    JSON.stringify(table.image) === JSON.stringify(first.image)
  const image = parts.every(alike) ? first.image : undefined
  const files = parts.map(({ table }) => table.files ?? null)
  return {
    image: image && { ...image, first: image.first + 1 },
    files: files.every((one) => one !== null) ? new StackedColumn(files, starts, of) : undefined,
    decided: undefined,
  }
}

/** That of the first table, with what is odd in all of them. */
function layoutOf(tables: Table[]): Layout {
  const layouts = tables.map(({ layout }) => layout)
  const sum = (count: (layout: Layout) => number) =>
    layouts.reduce((all, layout) => all + count(layout), 0)
  return {
    ...layouts[0],
    preamble: layouts.flatMap(({ preamble }) => preamble),
    footer: layouts.flatMap(({ footer }) => footer),
    blankLines: sum(({ blankLines }) => blankLines),
    shortRows: sum(({ shortRows }) => shortRows),
    longRows: sum(({ longRows }) => longRows),
  }
}

/** Until the parts have said how theirs are written. */
const noNumbers: NumberFormat = { decimal: '.', group: '' }

/** Columns of the first table, then those that only later ones have. */
function commonNames(tables: NamedTable[]): string[] {
  const known = new Map<string, string>()
  for (const { table } of tables) {
    for (const name of table.names)
      if (!known.has(columnKey(name))) known.set(columnKey(name), name)
  }
  return [...known.values()]
}

/** The stack with formats by which every number is as in its own table. */
function readAlike(stack: Table, parts: PlacedPart[]): Table {
  const plain = stack.formats[0]
  const formats = stack.names.map((_, column) =>
    column === 0 ? plain : commonFormat(stack, parts, column),
  )
  // The first table may have whole numbers only, and say nothing.
  const marks = new Set(formats.slice(1).map((format) => format.decimal))
  const decimal = marks.size === 1 ? [...marks][0] : stack.dialect.decimal
  return { ...stack, formats, dialect: { ...stack.dialect, decimal } }
}

function missingColumns(tables: NamedTable[], names: string[]): string[] {
  return tables.flatMap(({ name, table }) => {
    const own = new Set(table.names.map(columnKey))
    const missing = names.filter((other) => !own.has(columnKey(other)))
    if (missing.length === 0) return []
    return `${name} has no column ${missing.map((other) => `“${other}”`).join(', ')}: its cells are empty.`
  })
}
