/** Spaces that stand around numbers or between groups of digits: no-break, figure, thin, ideographic … */
const spaces = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g
const fullWidth = /[\uff01-\uff5e]/g
const odd = /[^\x20-\x7e]/

/**
 * A cell in plain characters, spaces at the ends removed: every kind of space is ' ', every apostrophe ',
 * every minus -, full-width digits and signs (as East Asian input methods write them) are the plain ones.
 */
export function plainText(cell: string): string {
  if (!odd.test(cell)) return cell.trim()
  return cell
    .replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(spaces, ' ')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/\u2212/g, '-')
    .trim()
}

/** Whether a cell has full-width digits or signs. */
export const isFullWidth = (cell: string): boolean => /[\uff01-\uff5e]/.test(cell)
