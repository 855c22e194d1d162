import { isMissing } from '../numberLocale'
import { plainText } from './plainText'
import { undress } from './undress'

/** Why a cell holds no value: nothing stands there, a word for it does, or what was measured was out of range. */
export type Absence = 'empty' | 'marker' | 'below detection limit' | 'above measuring range'

const below = /^(<=|<|[≤≦⩽])\s?/
const above = /^(>=|>|[≥≧⩾])\s?/
/** Limits of detection and quantification by name, also in German (Nachweis-, Bestimmungsgrenze). */
const limitName = /^(lod|loq|lloq|mdl|dl|rl|ql|bg|ng|nwg)$/i
const belowByName =
  /^(bdl|blod|bloq|blq|bql|<\s?(lod|loq|lloq|mdl|dl|rl|ql|bg|ng|nwg)|n\.\s?n\.|n\.\s?b\.|u\.\s?d\.\s?n\.|not detected|nicht nachweisbar|(未|不)(檢|检|検)出|検出(限界|下限)(未満|以下))$/i
const aboveByName = /^(>\s?(uloq|ul)|aloq|alq)$/i

/** Null for a cell that holds something: a number or a text. */
export function absenceOf(cell: string): Absence | null {
  if (isMissing(cell)) return cell.trim() === '' ? 'empty' : 'marker'
  return limitOf(cell)
}

/** For `<0.05`, `> 100 mg/L`, `<LOD`, `BDL`: such a cell is missing, and its number is not its value. */
export function limitOf(cell: string): 'below detection limit' | 'above measuring range' | null {
  if (cell.length > 40 || !/[<>≤≥≦≧⩽⩾＜＞bnauBNAU出]/.test(cell)) return null
  const text = plainText(cell)
  if (belowByName.test(text)) return 'below detection limit'
  if (aboveByName.test(text)) return 'above measuring range'
  if (isBound(text, below)) return 'below detection limit'
  if (isBound(text, above)) return 'above measuring range'
  return null
}

function isBound(text: string, sign: RegExp): boolean {
  if (!sign.test(text)) return false
  const bound = text.replace(sign, '')
  return limitName.test(bound) || undress(bound) !== null
}
