import { freeName } from '../annotations'
import { columnValues, isNumeric } from '../columnValues'
import { uniqueNames } from '../header'
import { limitsOfQuantities } from '../headRows'
import { createNotes, type Notes } from '../notes'
import type { CellColumn, ColumnLimits, Table } from '../types'
import { arrange, type Arrangement } from './arrange'
import { agreedTexts, noteDifferences } from './perCharacteristic'
import { noteArrangement } from './noteArrangement'
import { PivotColumn } from './pivotColumn'
import type { LongLayout } from './recognise'
import { roleOf } from './roles'
import { tolerancesOf } from './tolerances'

/**
 * One row for each part and one column for each characteristic, in the order of their first appearance;
 * columns that say the same in all rows of a part come along. Cells are the texts of the list; only the
 * name of a part that is there again gets a number: `A7 (2)`.
 */
export function pivotLong(table: Table, layout: LongLayout): Table {
  const notes = createNotes()
  const arrangement = arrange(layout.partCodes, layout.characteristicCodes)
  const taken = new Set(
    [
      ...layout.characteristic,
      layout.value,
      ...[layout.nominal, layout.lower, layout.upper, layout.halfWidth, layout.unit],
    ].filter((column) => column !== null),
  )
  const rest = table.names.flatMap((_, j) => (taken.has(j) || layout.part.includes(j) ? [] : [j]))
  const constant = rest.filter(
    (j) => !isOfSingleValues(table, j) && sameInEachRow(table.cells[j], arrangement),
  )
  const leftOut = rest.filter((j) => !constant.includes(j))
  const carried = [...layout.part, ...constant]
  const sources = [...carried, ...arrangement.columns.map(() => layout.value)]
  const characteristicNames = namesOfCharacteristics(table, layout)
  const names = uniqueNames(
    [...carried.map((j) => table.names[j]), ...characteristicNames],
    createNotes(),
  )
  const nameOf = (characteristic: number) => names[carried.length + characteristic]
  noteArrangement({ table, layout, arrangement, leftOut, nameOf, notes })
  const suffixes = suffixesOf(table.cells[layout.part[layout.part.length - 1]], arrangement)
  const cells = [
    ...carried.map((j, i) => {
      const isName = i === layout.part.length - 1
      return new PivotColumn(
        table.cells[j],
        arrangement.first,
        table.lines,
        isName ? suffixes : undefined,
      )
    }),
    ...arrangement.columns.map(
      (rows) => new PivotColumn(table.cells[layout.value], rows, table.lines),
    ),
  ]
  const pivoted: Table = {
    ...table,
    ...{ names, cells, rows: arrangement.first.length },
    formats: sources.map((j) => table.formats[j]),
    openColumns: sources.flatMap((j, at) => (table.openColumns.includes(j) ? [at] : [])),
    kinds: sources.map((j) => (j === layout.value ? null : table.kinds[j])),
    lines: arrangement.first.map((row) => table.lines[row]),
    ...(table.origins && {
      origins: {
        ...table.origins,
        of: arrangement.first.map((row) => table.origins!.of[row]),
      },
    }),
    units: [
      ...carried.map((j) => table.units[j]),
      ...unitsOfCharacteristics(table, layout, nameOf, notes),
    ],
    limits: [],
    headRows: [],
    layout: {
      ...table.layout,
      long: {
        part: layout.part.map((j) => table.names[j]),
        characteristic: layout.characteristic.map((j) => table.names[j]),
        value: table.names[layout.value],
        pivoted: true,
        rows: table.rows,
        duplicates: arrangement.duplicates.length,
        leftOut: leftOut.map((j) => table.names[j]),
      },
    },
  }
  const limits = tolerancesOf(table, layout, nameOf, notes).flatMap(
    ({ lower, upper }, characteristic): ColumnLimits[] =>
      lower === null && upper === null
        ? []
        : [{ column: carried.length + characteristic, lower, upper }],
  )
  const kept = limitsOfQuantities(pivoted, limits, notes)
  return { ...pivoted, limits: kept, notes: [...table.notes, ...notes.list()] }
}

function namesOfCharacteristics(table: Table, layout: LongLayout): string[] {
  const { of, count } = layout.characteristicCodes
  const first = new Int32Array(count).fill(-1)
  of.forEach((code, row) => {
    if (code >= 0 && first[code] < 0) first[code] = row
  })
  return Array.from(first, (row) =>
    layout.characteristic.map((j) => table.cells[j].at(row).trim()).join(' '),
  )
}

function unitsOfCharacteristics(
  table: Table,
  layout: LongLayout,
  nameOf: (characteristic: number) => string,
  notes: Notes,
): (string | null)[] {
  const characteristics = layout.characteristicCodes
  const units = agreedTexts(table, layout.unit, characteristics)
  noteDifferences(units, { table, column: layout.unit, characteristics, nameOf, notes })
  const ofAll = table.units[layout.value]
  return units.map(({ value, differs }) => (differs === null ? (value ?? ofAll) : null))
}

/** Deviations, and limits that stand there in another form, belong to no part even where all are alike. */
function isOfSingleValues(table: Table, column: number): boolean {
  const role = roleOf(table.names[column])
  if (role === 'derived') return isNumeric(columnValues(table, column))
  return role !== null && /nominal|Limit|olerance|halfWidth/.test(role)
}

/** Whether a column says the same in all rows of the list that make one row. */
function sameInEachRow(column: CellColumn, { first, target }: Arrangement): boolean {
  const texts: (string | undefined)[] = Array.from({ length: first.length })
  let row = 0
  for (const cell of column) {
    const at = target[row++]
    if (at < 0) continue
    if ((texts[at] ??= cell) !== cell) return false
  }
  return true
}

/** What is written behind the names of parts that are there again. */
function suffixesOf(names: CellColumn, { first, run }: Arrangement): Map<number, string> {
  const suffixes = new Map<number, string>()
  if (!run.some((n) => n > 0)) return suffixes
  const taken = new Set(Array.from(first, (row) => names.at(row)))
  run.forEach((n, at) => {
    if (n === 0) return
    const name = names.at(first[at])
    suffixes.set(at, freeName(name, taken).slice(name.length))
  })
  return suffixes
}
