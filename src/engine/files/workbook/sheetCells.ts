import { tableLimits } from '../../../core/table/records/store'
import type { SheetRecord } from '../sheetRecords'
import { cellName, parseReference, sheetLimits } from './cellReference'
import { cellText } from './cellText'
import type { FormatKind } from './numberFormat'
import { damaged, tooLarge } from './refusals'
import { createRichText, unescaped } from './richText'
import type { WorkbookNotes } from './workbookNotes'
import { attribute, decodeText, isOn } from './xml/text'
import type { XmlHandler } from './xml/scanner'

export interface SheetContext {
  fileName: string
  strings: string[]
  styles: FormatKind[]
  date1904: boolean
  notes: WorkbookNotes
}

/** Turns the XML of a sheet into records; `take` hands over those that are complete. */
export function createSheetCells(context: SheetContext): XmlHandler & { take(): SheetRecord[] } {
  const { fileName, strings, styles, notes } = context
  const rich = createRichText()
  let records: SheetRecord[] = []
  let total = 0
  let inData = false
  let line = 0
  let cells: string[] = []
  let column = -1
  let [type, style, value] = ['', -1, '']
  let [inValue, hasFormula] = [false, false]

  function beginRow(attributes: string): void {
    const given = attribute(attributes, 'r')
    const next = given === null ? line + 1 : Number(given)
    if (!Number.isInteger(next) || next <= line)
      throw damaged(fileName, `row ${String(given).slice(0, 20)} follows row ${line}`)
    if (next > sheetLimits.rows)
      throw damaged(fileName, `it names row ${next}, and a sheet has at most ${sheetLimits.rows}`)
    line = next
    cells = []
    column = -1
    if (isOn(attribute(attributes, 'hidden'))) notes.hiddenRow()
  }

  function beginCell(attributes: string): void {
    const reference = attribute(attributes, 'r')
    if (reference === null) column++
    else {
      const place = parseReference(reference)
      if (place?.row !== line) throw damaged(fileName, `row ${line} has a cell “${reference.slice(0, 20)}”`) // prettier-ignore
      column = place.column
    }
    if (column >= sheetLimits.columns)
      throw damaged(fileName, `row ${line} has a cell beyond column XFD, the last of a sheet`)
    type = attribute(attributes, 't') ?? ''
    style = Number(attribute(attributes, 's') ?? -1)
    value = ''
    inValue = hasFormula = false
    rich.begin()
  }

  function textOfCell(): string {
    if (type === 'inlineStr') return rich.end()
    if (type === 'str') return unescaped(value)
    // A formula that gives an empty text has the type `str`.
    if (value === '') {
      if (hasFormula) notes.cell('noResult', line, column)
      return ''
    }
    if (type === 's') {
      const text = strings[/^\s*\d+\s*$/.test(value) ? Number(value) : -1]
      if (text !== undefined) return text
      throw damaged(fileName, `the text of cell ${cellName(line, column)} is missing`)
    }
    const cell = { row: line, column, type, format: styles[style], value }
    return cellText(cell, context.date1904, notes)
  }

  function endCell(): void {
    const text = textOfCell()
    if (text === '') return
    while (cells.length <= column) cells.push('')
    if (cells[column] !== '')
      throw damaged(fileName, `cell ${cellName(line, column)} is there twice`)
    cells[column] = text
  }

  function endRow(): void {
    if (cells.length === 0) return
    total += cells.length
    if (total > tableLimits.cells) throw tooLarge(fileName, `it has more than ${tableLimits.cells} cells`) // prettier-ignore
    records.push({ cells, line })
  }

  return {
    open(name, attributes) {
      if (!inData) {
        inData = name === 'sheetData'
        if (name === 'col' && isOn(attribute(attributes, 'hidden'))) countHidden(attributes, notes)
      } else if (name === 'c') beginCell(attributes)
      else if (name === 'v') inValue = true
      else if (name === 'row') beginRow(attributes)
      else if (name === 'f') hasFormula = true
      else rich.open(name)
    },
    text(raw, cdata) {
      if (inValue) value += cdata ? raw : decodeText(raw)
      else rich.add(raw, cdata)
    },
    close(name) {
      if (!inData) return
      if (name === 'c') endCell()
      else if (name === 'v') inValue = false
      else if (name === 'row') endRow()
      else if (name === 'sheetData') inData = false
      else rich.close(name)
    },
    take() {
      const taken = records
      records = []
      return taken
    },
  }
}

/** A sheet whose unused columns are hidden, up to the last one, hides nothing. */
function countHidden(attributes: string, notes: WorkbookNotes): void {
  const [from, to] = ['min', 'max'].map((name) => Number(attribute(attributes, name)))
  if (from >= 1 && to >= from && to < sheetLimits.columns) notes.hiddenColumns(to - from + 1)
}
