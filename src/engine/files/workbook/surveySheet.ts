import { parseReference, sheetLimits } from './cellReference'

/** A merged range of several columns, by its upper row. */
export interface WideMerge {
  row: number
  from: number
  to: number
}

export interface Survey {
  /** Cells and rows with something in them; counted fast, which is good enough for choosing a sheet. */
  cells: number
  rows: number
  merges: WideMerge[]
}

/** Enough for every header; a sheet may have merged cells in each of its rows. */
const mostMerges = 20_000
/** Bytes kept from the piece before, for what lies across the border. */
const overlap = 64
const [slash, colon, greater, c, w] = [47, 58, 62, 99, 119]

/**
 * Looks over the bytes of a sheet without reading its cells: merged ranges stand behind the cells that
 * they change, and of several sheets the one with the most cells is wanted.
 */
export function createSurvey() {
  const merges: WideMerge[] = []
  let cells = 0
  let rows = 0
  let before: Uint8Array = new Uint8Array()
  let tail: string | null = null

  function addTail(text: string): void {
    tail += text
    const end = tail!.lastIndexOf('>') + 1
    for (const [, reference] of tail!.slice(0, end).matchAll(mergeCell)) {
      const [from, to = null] = reference.split(':').map(parseReference)
      if (!from || !to || to.column <= from.column || merges.length === mostMerges) continue
      const last = Math.min(to.column, sheetLimits.columns - 1)
      merges.push({ row: from.row, from: from.column, to: last })
    }
    tail = tail!.slice(Math.max(end, tail!.length - 4096))
  }

  return {
    write(piece: Uint8Array): void {
      if (tail !== null) return addTail(latin1(piece))
      const bytes = before.length > 0 ? Buffer.concat([before, piece]) : piece
      for (let i = Math.max(before.length, 2); i < bytes.length; i++) {
        if (bytes[i] !== greater) continue
        const last = bytes[i - 1]
        if (last === c) {
          if (bytes[i - 2] === slash || bytes[i - 2] === colon) cells++
        } else if (last === w) {
          if (closes(bytes, i, 'row')) rows++
        } else if (closes(bytes, i, 'sheetData')) {
          tail = ''
          return addTail(latin1(bytes.subarray(i + 1)))
        }
      }
      before = bytes.slice(-overlap)
    },
    finish: (): Survey => ({ cells, rows, merges }),
  }
}

const mergeCell = /<(?:[\w.-]+:)?mergeCell\s[^>]*?\bref\s*=\s*["']([A-Za-z0-9:]+)["']/g

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

/** Whether `</name>`, `</x:name>` or `<name/>` ends at the `>` in place `end`. */
function closes(bytes: Uint8Array, end: number, name: string): boolean {
  const nameEnd = bytes[end - 1] === slash ? end - 1 : end
  for (let i = 0; i < name.length; i++) {
    if (bytes[nameEnd - name.length + i] !== name.charCodeAt(i)) return false
  }
  if (nameEnd < end) return true
  const tag = latin1(bytes.subarray(Math.max(0, nameEnd - overlap), nameEnd))
  return tag[tag.lastIndexOf('<') + 1] === '/'
}
