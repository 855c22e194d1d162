import type { CellColumn, NumberFormat } from '../types'
import { areCodes } from './codes'
import type { Group } from './evidence'
import { isOfNumbers, nothingTold, tallyOf, type Tally } from './tally'
import { talliesOf } from './tallies'
import { unitOfCells } from './unitOfCells'

/** How the numbers of a table are written. */
export interface Formats {
  /** One for each column. */
  formats: NumberFormat[]
  /** The decimal mark of the file as a whole. */
  decimal: '.' | ','
  /** Columns that can be read with either mark; `formats` has the point for them. */
  open: number[]
  /** The unit that every number of a column carries (`10.02 mm`); null where there is none. */
  units: (string | null)[]
}

type Mark = '.' | ','
const other = { '.': ',', ',': '.' } as const

/**
 * Decides the format of each column: from its own cells; where they leave it open, from the other columns;
 * then from the delimiter: semicolons go with decimal commas, and commas between cells with decimal points.
 * @param forced the decimal mark of every column, as the user says
 * @param counted what the cells of each column say
 */
export function decideFormats(
  cells: CellColumn[],
  delimiter: string,
  forced?: Mark,
  counted = () => (forced ? cells.map(tallyOf) : talliesOf(cells)),
): Formats {
  const tallies = forced ? counted() : withoutCodes(cells, counted())
  const told = forced ?? markOfColumns(tallies)
  const fromDelimiter = markOfDelimiter(delimiter, tallies)
  const fallback = told ?? fromDelimiter
  const decimal = told ?? moreOften(tallies, 1) ?? fromDelimiter ?? '.'
  const marks = tallies.map((tally) => forced ?? markOf(tally) ?? fallback ?? tieOf(tally, decimal))
  const grouping = {
    '.': groupsOfFile(tallies, marks, '.'),
    ',': groupsOfFile(tallies, marks, ','),
  }
  const formats = tallies.map((tally, column): NumberFormat => {
    const mark = marks[column] ?? '.'
    return { decimal: mark, group: groupOf(tally, mark, grouping[mark]) }
  })
  return {
    formats,
    decimal,
    open: tallies.flatMap(({ either }, column) =>
      marks[column] === null && either['.'] + either[','] > 0 ? [column] : [],
    ),
    units: cells.map((column, i) => unitOfCells(column, formats[i])),
  }
}

/**
 * 123.456.789 in a file where no other column has a decimal comma is no number, and has no say. Where one has,
 * points part its thousands.
 */
function withoutCodes(cells: CellColumn[], tallies: Tally[]): Tally[] {
  const codes = tallies.map((tally, i) => tally.groups['.'] > 0 && areCodes(cells[i]))
  if (!codes.includes(true)) return tallies
  const others = tallies.filter((tally, i) => !codes[i] && isOfNumbers(tally))
  if (others.some((tally) => markOf(tally) === ',')) return tallies
  return tallies.map((tally, i) => (codes[i] ? nothingTold : tally))
}

/** The mark of a column by its own unmistakable cells. */
function markOf({ decimals }: Tally): Mark | null {
  if (decimals['.'] === decimals[',']) return null
  return decimals[','] > decimals['.'] ? ',' : '.'
}

/** A column with as many cells of either mark is not open: it contradicts itself. */
const tieOf = ({ decimals }: Tally, decimal: Mark): Mark | null =>
  decimals['.'] > 0 ? decimal : null

/** The mark of the file by its columns of numbers; null where none tells, or two do not agree. */
function markOfColumns(tallies: Tally[]): Mark | null {
  const marks = new Set(tallies.filter(isOfNumbers).map(markOf))
  marks.delete(null)
  // Where columns do not agree, one mark must be far more frequent to speak for those that are open.
  if (marks.size === 2) return moreOften(tallies, 10)
  return [...marks][0] ?? null
}

/** The mark that is more than `times` as frequent as the other. */
function moreOften(tallies: Tally[], times: number): Mark | null {
  const votes = { '.': 0, ',': 0 }
  for (const { decimals } of tallies.filter(isOfNumbers)) {
    votes['.'] += decimals['.']
    votes[','] += decimals[',']
  }
  if (votes['.'] > times * votes[',']) return '.'
  return votes[','] > times * votes['.'] ? ',' : null
}

function markOfDelimiter(delimiter: string, tallies: Tally[]): Mark | null {
  // Between commas a decimal comma would be in quotes, which nobody writes for want of another delimiter.
  if (delimiter.trim() === ',') return '.'
  const commas = tallies.some(({ either }) => either[','] > 0)
  const points = tallies.some(({ either }) => either['.'] > 0)
  return delimiter === ';' && commas && !points ? ',' : null
}

/** Whether unmistakable groups with the other mark stand anywhere in the file's columns of this mark. */
const groupsOfFile = (tallies: Tally[], marks: (Mark | null)[], mark: Mark): boolean =>
  tallies.some((tally, i) => marks[i] === mark && tally.groups[other[mark]] > 0)

/**
 * The separator of groups in a column. Three digits behind the other mark are a group where the column has
 * no decimals at all, or where such groups are unmistakable somewhere; else `1,234` among 0.9 and 12.5 would
 * become a thousand, although it may be a slip of the pen.
 */
function groupOf({ decimals, either, groups }: Tally, mark: Mark, inFile: boolean): Group {
  const rival = other[mark]
  const counts: [Group, number][] = [
    [rival, groups[rival]],
    ["'", groups["'"]],
    [' ', groups[' ']],
  ]
  const [group, count] = counts.reduce((best, next) => (next[1] > best[1] ? next : best))
  // Where the rival is a decimal mark in some cells, 1,234 may be one of them.
  if (decimals[rival] * 10 > groups[rival] && decimals[rival] > 0) {
    return groups["'"] + groups[' '] === 0 ? '' : groups["'"] > groups[' '] ? "'" : ' '
  }
  if (either[rival] > count && groups[rival] === 0) {
    const allowed = inFile || (decimals[mark] === 0 && either[mark] === 0)
    return allowed ? rival : count > 0 ? group : ''
  }
  return count > 0 ? group : ''
}
