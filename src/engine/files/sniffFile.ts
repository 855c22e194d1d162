export type FileKind = 'xlsx' | 'parquet' | 'xls' | 'ods' | 'text'

/** As many bytes of a file as tell its kind. */
export const sniffedBytes = 128

const starts = (head: Uint8Array, ...bytes: number[]) =>
  head.length >= bytes.length && bytes.every((byte, i) => head[i] === byte)

const latin = (head: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...head.subarray(from, to))

/**
 * What a file is, by its first bytes, never by its name. `xlsx` is any zip archive that is not an
 * OpenDocument sheet, `xls` any compound file (an encrypted .xlsx is one, too): `openWorkbook` tells
 * these apart and refuses what it cannot read, by name.
 */
export function sniffFile(head: Uint8Array): FileKind {
  if (starts(head, 0x50, 0x4b, 3, 4)) {
    // OpenDocument: the first entry is called `mimetype` and stored without compression.
    const entry = latin(head, 30, sniffedBytes)
    return entry.startsWith('mimetypeapplication/vnd.oasis.opendocument') ? 'ods' : 'xlsx'
  }
  if (starts(head, 0x50, 0x4b, 5, 6)) return 'xlsx'
  if (starts(head, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'xls'
  // Excel 2 to 4 wrote its records without a container.
  if (starts(head, 9) && [0, 2, 4, 8].includes(head[1]) && [4, 6, 8].includes(head[2]) && head[3] === 0) return 'xls' // prettier-ignore
  const magic = latin(head, 0, 4)
  return magic === 'PAR1' || magic === 'PARE' ? 'parquet' : 'text'
}
