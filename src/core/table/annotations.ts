import { formatNumber } from './numberLocale'
import type { Table } from './types'

/** What the model says about one row. */
export interface RowAnnotation {
  /** Null where what it is flagged by says nothing of it: "not judged", though the model has scores for it. */
  flagged: boolean | null
  /** Higher is more anomalous. */
  score: number
  logDensity: number
  /** 1 is the most anomalous row. */
  rank: number
  /** Zero-based family; families are numbered from 1 in the file. */
  family: number
  /** Why it is flagged; null where it is not. */
  reason?: string | null
  /** Component drawn by the responsibilities, where `Annotations.drawn` is set. */
  drawnComponent?: number
  /** One for each component, sums to 1. */
  responsibilities: ArrayLike<number>
}

export interface Annotations {
  /** The largest number of components of the models. */
  nComponents: number
  /** Of a data row of the file; null for one that was left out: "not judged". */
  of(row: number): RowAnnotation | null
  /** Adds why a row is flagged. */
  reasons?: boolean
  /** Adds the drawn family. */
  drawn?: boolean
  /** Adds the group whose model judged the row; '' for none. */
  group?: (row: number) => string
  /** Adds the comparison with tolerance limits. */
  tolerance?: (row: number) => ToleranceAnnotation
  /** Adds these. */
  further?: FurtherColumn[]
}

/** An added column by its name without the prefix; numbers are written with the table's decimal mark. */
export interface FurtherColumn {
  word: string
  /** Of a data row of the file. */
  of(row: number): string | number
}

export interface ToleranceAnnotation {
  /** Names of the columns that are out. */
  out: string[]
  /** None is out, but a value to be compared is missing. */
  incomplete: boolean
}

/** A column behind the table's own. */
export interface AddedColumn {
  /** Differs from the table's names: a clash gets a number. */
  name: string
  cell(row: number): string
}

/** Begins the name of every added column: read again, none of them was measured. */
export const addedPrefix = 'isodense_'

interface Draft {
  word: string
  cell(row: RowAnnotation | null, index: number): string
}

/** The added columns of an export, in the order that `docs/` promises. */
export function addedColumns(table: Table, annotations: Annotations): AddedColumn[] {
  const drafts = [
    ...scores(table, annotations),
    ...extras(annotations),
    ...further(table, annotations),
  ]
  const taken = new Set(table.names)
  // The columns of one row ask for the same annotation.
  let last = { row: -1, annotation: null as RowAnnotation | null }
  const annotationOf = (row: number) => {
    if (last.row !== row) last = { row, annotation: annotations.of(row) }
    return last.annotation
  }
  return drafts.map(({ word, cell }) => ({
    name: freeName(addedPrefix + word, taken),
    cell: (row) => cell(annotationOf(row), row),
  }))
}

/** A name that is not taken, and is from now on. */
export function freeName(base: string, taken: Set<string>): string {
  let name = base
  for (let n = 2; taken.has(name); n++) name = `${base} (${n})`
  taken.add(name)
  return name
}

const family = (component: number) => String(component + 1)

function scores({ dialect }: Table, { nComponents }: Annotations): Draft[] {
  const number = (value: number) => formatNumber(value, dialect.decimal)
  const judged = (word: string, text: (row: RowAnnotation) => string): Draft => ({
    word,
    cell: (row) => (row === null ? '' : text(row)),
  })
  return [
    { word: 'flag', cell: (row) => flag(row?.flagged) },
    judged('score', (row) => number(row.score)),
    judged('log_density', (row) => number(row.logDensity)),
    judged('rank', (row) => String(row.rank)),
    judged('family', (row) => family(row.family)),
    ...Array.from({ length: nComponents }, (_, k) =>
      // A group's model may have fewer components than another's.
      judged(`r${k + 1}`, ({ responsibilities }) =>
        k < responsibilities.length ? number(responsibilities[k]) : '',
      ),
    ),
  ]
}

const flag = (flagged: boolean | null | undefined) =>
  typeof flagged === 'boolean' ? String(Number(flagged)) : 'not judged'

function extras({ reasons, drawn, group, tolerance }: Annotations): Draft[] {
  const drafts: Draft[] = []
  if (reasons) drafts.push({ word: 'flag_reason', cell: (row) => row?.reason ?? '' })
  if (drawn) {
    drafts.push({
      word: 'drawn_family',
      cell: (row) => (row?.drawnComponent === undefined ? '' : family(row.drawnComponent)),
    })
  }
  if (group) drafts.push({ word: 'group', cell: (_, index) => group(index) })
  if (tolerance) {
    drafts.push(
      { word: 'tolerance', cell: (_, index) => inOrOut(tolerance(index)) },
      { word: 'out_of_tolerance', cell: (_, index) => tolerance(index).out.join(', ') },
      { word: 'verdict', cell: (row, index) => verdict(row, tolerance(index)) },
    )
  }
  return drafts
}

const further = ({ dialect }: Table, annotations: Annotations): Draft[] =>
  (annotations.further ?? []).map(({ word, of }) => ({
    word,
    cell: (_, index) => {
      const value = of(index)
      return typeof value === 'number' ? formatNumber(value, dialect.decimal) : value
    },
  }))

function inOrOut({ out, incomplete }: ToleranceAnnotation): string {
  if (out.length > 0) return 'out'
  return incomplete ? 'not judged' : 'in'
}

/** A row whose tolerance nobody knows is never said to be in order. */
function verdict(row: RowAnnotation | null, { out, incomplete }: ToleranceAnnotation): string {
  const isOut = out.length > 0
  if (row === null || row.flagged === null)
    return isOut ? 'not judged, out of tolerance' : 'not judged'
  if (row.flagged) return isOut ? 'both' : 'not typical'
  if (isOut) return 'out of tolerance'
  return incomplete ? 'tolerance not judged' : 'neither'
}
