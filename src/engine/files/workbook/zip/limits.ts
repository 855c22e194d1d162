/** What a part of a workbook may unpack to. Bombs are stopped by what is unpacked, whatever they declare. */
export const zipLimits = {
  /** Many sheets with pictures have hundreds of entries. */
  entries: 65_535,
  /** Excel's largest sheets, a million rows by 50 columns, have about 2 GB of XML. */
  sheetBytes: 2 ** 31,
  /** Strings are kept in memory. */
  stringsBytes: 2 ** 29,
  /** Styles, relationships, list of sheets. */
  otherBytes: 2 ** 26,
  /** Sheets shrink to a tenth or a thirtieth; Deflate cannot exceed 1032. */
  ratio: 250,
  /** Short files may shrink as they like. */
  ratioMatters: 2 ** 26,
}
