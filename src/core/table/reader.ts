import { readSepLine } from './dialect/sepLine'
import { sniff } from './dialect/sniff'
import type { Encoding } from './encoding/encodings'
import { detectNewline } from './lineFeeds'
import { createNotes } from './notes'
import { createRecordReader, type RecordReader } from './records/reader'
import { RecordStore } from './records/store'
import type { Syntax } from './records/syntax'
import { understand, type Reading } from './shape/understand'
import type { ReadSettings, Table } from './types'

/** Characters from which the dialect is told. */
const headLength = 64 * 1024

/** A first line that has not ended here is no header. */
const longestHead = 4 * 1024 * 1024

/** False while a very long first line is still arriving. */
const hasRows = (head: string) => (head.match(/[^\r\n](?=[\r\n])/g) ?? []).length > 1

/** Reads a table from text that arrives in pieces of any size. */
export interface TableReader {
  write(text: string): void
  /** @throws IsodenseError FileEmpty, SettingInvalid */
  finish(): Table
  /** The records instead of the table, to be understood with other settings later. */
  finishReading(): Reading
}

export interface ReaderOptions {
  settings?: ReadSettings
  /** How the text was decoded; such as a decoder, which is asked at the end. */
  source?: { readonly encoding: Encoding; readonly bom: boolean }
  /** Line of the file on which the text begins, where that is not the first. */
  firstLine?: number | undefined
  /** Where the records go: the caller may take them away between two pieces. */
  store?: RecordStore | undefined
}

/**
 * A reader of delimited text. Delimiter, quote, escape and line ends are told from the file, by its `sep=`
 * line, or by `settings`; then its header, rows and what surrounds them. Whatever is odd but readable ends
 * up in `notes`.
 * @throws IsodenseError (from write or finish) FileEmpty, TableTooLarge, SettingInvalid
 */
export function createTableReader(
  fileName: string,
  {
    settings = {},
    source = { encoding: 'utf-8', bom: false },
    firstLine = 1,
    store = new RecordStore(fileName),
  }: ReaderOptions = {},
): TableReader {
  const notes = createNotes()
  let head = ''
  let headWanted = headLength
  let hadBom = false
  let syntax: Syntax = { delimiter: ',', quote: '"', escape: 'doubled' }
  let records: RecordReader | null = null

  function readHead(complete: boolean): void {
    if (head.startsWith('\uFEFF')) {
      hadBom = true
      head = head.slice(1)
    }
    const sepLine = readSepLine(head)
    const body = head.slice(sepLine?.length ?? 0)
    const { delimiter = sepLine?.delimiter, quote, escape } = settings
    const sniffed = sniff(body, complete, { delimiter, quote, escape })
    syntax = sniffed.syntax
    records = createRecordReader(store, notes, {
      syntax,
      newline: detectNewline(body, syntax.quote),
      width: sniffed.width,
      firstLine: sepLine === null ? firstLine : firstLine + 1,
    })
    records.write(body)
    head = ''
  }

  function finishReading(): Reading {
    if (records === null) readHead(true)
    records!.finish()
    const { delimiter, quote, escape } = syntax
    const dialect = {
      ...{ encoding: source.encoding, bom: hadBom || source.bom, delimiter, quote },
      escape: escape === 'none' ? ('doubled' as const) : escape,
    }
    return { fileName, store, dialect, notes: notes.list(), notedLines: notes.lines() }
  }

  return {
    write(text) {
      if (records !== null) return records.write(text)
      head += text
      // A CR at the end may be half of a line end.
      if (head.length < headWanted || head.endsWith('\r')) return
      if (hasRows(head) || head.length >= longestHead) readHead(false)
      else headWanted = head.length * 2
    },
    finishReading,
    finish() {
      return understand(finishReading(), settings)
    },
  }
}

/** Reads a table from one piece of text; see `createTableReader`. */
export function readTable(text: string, fileName: string, settings: ReadSettings = {}): Table {
  const reader = createTableReader(fileName, { settings })
  reader.write(text)
  return reader.finish()
}
