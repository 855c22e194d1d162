import type { Sheet } from '../sheet'
import { plain, type WrittenDialect } from '../writing/dialect'
import { asian } from './asian'
import { checklist } from './checklist'
import { codes } from './codes'
import { german } from './german'
import { inspection } from './inspection'
import { oneColumn } from './oneColumn'
import { shop } from './shop'
import { single } from './single'
import { survey } from './survey'
import { times } from './times'
import { wide } from './wide'
import { words } from './words'

/** A table in the dialect that it is usually written in. */
export interface Base {
  readonly name: string
  readonly sheet: Sheet
  readonly dialect: WrittenDialect
}

export const shopBase: Base = { name: 'shop', sheet: shop, dialect: plain }
export const inspectionBase: Base = {
  name: 'inspection',
  sheet: inspection,
  dialect: { ...plain, end: '\n' },
}
export const germanBase: Base = {
  name: 'german',
  sheet: german,
  dialect: { ...plain, delimiter: ';' },
}
export const asianBase: Base = {
  name: 'asian',
  sheet: asian,
  dialect: { ...plain, delimiter: '\t', end: '\n' },
}
export const oneColumnBase: Base = { name: 'one column', sheet: oneColumn, dialect: plain }
export const wideBase: Base = { name: 'wide', sheet: wide, dialect: { ...plain, end: '\n' } }

/** Tables that hold several columns and are quickly read: what most pollutions are tried on. */
export const usual = [shopBase, inspectionBase, germanBase, asianBase]
export const all = [...usual, oneColumnBase, wideBase]

/** Tables that the reader was not built with. */
export const second: readonly Base[] = [
  { name: 'survey', sheet: survey, dialect: plain },
  { name: 'words', sheet: words, dialect: plain },
  { name: 'checklist', sheet: checklist, dialect: { ...plain, end: '\n' } },
  { name: 'single', sheet: single, dialect: plain },
  { name: 'times', sheet: times, dialect: { ...plain, delimiter: ';' } },
  { name: 'codes', sheet: codes, dialect: { ...plain, delimiter: '\t' } },
]
