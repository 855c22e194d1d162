import type { RecordStore } from '../records/store'
import { findHeader } from './headerLines'
import {
  filledCells,
  filledWidth,
  fitOf,
  isBlank,
  isNames,
  profileOf,
  type Profile,
} from './profile'

/** Records from `from` to `to`, exclusive. */
export interface Block {
  from: number
  to: number
}

/** Records below a line of names from which it is told whether they are its table. */
const lookAhead = 30

/** The stretches of a file without blank lines. */
export function blocksOf(store: RecordStore, first: number, end: number): Block[] {
  const blocks: Block[] = []
  let from = first
  for (let record = first; record <= end; record++) {
    if (record < end && !isBlank(store, record)) continue
    if (record > from) blocks.push({ from, to: record })
    from = record + 1
  }
  return blocks
}

/** Parts a block where another table begins in it: at a line of names with rows of its own below. */
export function partBlock(store: RecordStore, block: Block): Block[] {
  const parts: Block[] = []
  let from = block.from
  let profile = profileOf(store, from, block.to)
  let { header, body } = findHeader(store, from, block.to, profile)
  for (let record = body + 1; record < block.to; record++) {
    if (!mayBeginTable(store, record, profile)) continue
    if (!beginsTable(store, record, block.to, header[header.length - 1], profile)) continue
    parts.push({ from, to: record })
    from = record
    profile = profileOf(store, from, block.to)
    ;({ header, body } = findHeader(store, from, block.to, profile))
    record = Math.max(record, body)
  }
  return [...parts, { from, to: block.to }]
}

/** Quickly false for nearly every row: a digit where the first column of quantities stands. */
function mayBeginTable(store: RecordStore, record: number, { columns, width }: Profile): boolean {
  const column = columns.findIndex((rule) => rule?.look === 'number' || rule?.look === 'date')
  if (column < 0) return filledWidth(store, record) !== width
  if (store.plain.isPlain(record, column)) return false
  const cell = store.cell(record, column)
  const last = cell.charCodeAt(cell.length - 1)
  return !(last >= 48 && last <= 57)
}

function beginsTable(
  store: RecordStore,
  record: number,
  to: number,
  header: number | undefined,
  profile: Profile,
): boolean {
  const fit = fitOf(store, record, profile)
  if (fit.quantities > 0 || fit.filled < 2 || record + 1 >= to) return false
  if (header !== undefined && sameCells(store, header, record)) return true
  if (!isNames(fit)) return false
  const width = filledWidth(store, record)
  const title = record > 0 && filledCells(store, record - 1) === 1
  const sameAsAbove = width === profile.width && width === filledWidth(store, record - 1)
  const texts = store.cells(record).filter((cell) => cell.trim() !== '')
  if (new Set(texts).size < texts.length) return false
  // A row whose measurements are all missing may have a remark for each; names fill the line.
  const clearly = texts.length === width && width > 2 && fit.breaks > 1 && fit.missing === 0
  if (sameAsAbove && !title && !clearly) return false
  const end = Math.min(to, record + lookAhead)
  const own = profileOf(store, record, end)
  if (own.columns.every((rule) => rule === null))
    return widthsChange(store, record, to, profile.width)
  const place = findHeader(store, record, end, own)
  return place.header.includes(record) && Math.abs(own.width - width) <= 1
}

/** Without quantities: this line and the next two are alike, and the two before are as wide as the table. */
function widthsChange(store: RecordStore, record: number, to: number, width: number): boolean {
  const own = filledWidth(store, record)
  if (record + 2 >= to || record < 2) return false
  return (
    own !== width &&
    [1, 2].every((n) => filledWidth(store, record + n) === own) &&
    [1, 2].every((n) => filledWidth(store, record - n) === width)
  )
}

function sameCells(store: RecordStore, a: number, b: number): boolean {
  const width = filledWidth(store, a)
  if (width !== filledWidth(store, b)) return false
  for (let j = 0; j < width; j++) if (store.cell(a, j) !== store.cell(b, j)) return false
  return true
}
