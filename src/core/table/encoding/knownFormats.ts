import { IsodenseError } from '../../errors'

const openFolder = 'open the folder that it lies in, whose images are then the rows'

/** First bytes of files that are opened by mistake, with what the file is and what helps. */
const formats: [signature: number[], what: string][] = [
  [
    [0x50, 0x4b, 0x03, 0x04],
    'a zip archive, as Excel workbooks are: save the sheet as "CSV UTF-8"',
  ],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel workbook (.xls): save the sheet as "CSV UTF-8"'],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'a PDF document'],
  [[0x89, 0x50, 0x4e, 0x47], `a PNG picture: ${openFolder}`],
  [[0xff, 0xd8, 0xff], `a JPEG picture: ${openFolder}`],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF picture'],
  [[0x50, 0x41, 0x52, 0x31], 'a Parquet file'],
  [[0x1f, 0x8b], 'a gzip archive: unpack it first'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7z archive: unpack it first'],
  [[0x52, 0x61, 0x72, 0x21, 0x1a], 'a RAR archive: unpack it first'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
]

/** @throws IsodenseError NotText for a file whose first bytes name another format */
export function refuseKnownFormats(head: Uint8Array, fileName: string): void {
  for (const [signature, what] of formats)
    if (signature.every((byte, index) => head[index] === byte))
      throw new IsodenseError('NotText', `${fileName} is not a text table but ${what}.`)
}
