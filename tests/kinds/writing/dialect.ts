/** How a table is written; independent of the reader's own types. */
export interface WrittenDialect {
  readonly delimiter: string
  readonly quote: '"' | "'"
  /** `needed`: only cells that cannot do without. `text`: every cell that is not a number. */
  readonly quoting: 'needed' | 'all' | 'text'
  readonly escape: 'doubled' | 'backslash' | 'nul' | 'not at all'
  /** `mixed`: CRLF, LF and CR in turn. */
  readonly end: '\r\n' | '\n' | '\r' | 'mixed'
  readonly finalEnds: number
  readonly trailingDelimiter: boolean
  readonly bom: boolean
  readonly sepLine: boolean
}

export const plain: WrittenDialect = {
  delimiter: ',',
  quote: '"',
  quoting: 'needed',
  escape: 'doubled',
  end: '\r\n',
  finalEnds: 1,
  trailingDelimiter: false,
  bom: false,
  sepLine: false,
}
