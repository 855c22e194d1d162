import { IsodenseError } from '../../../core/errors'

export const damaged = (fileName: string, what: string, cause?: unknown) =>
  new IsodenseError(
    'FileUnreadable',
    `${fileName} is damaged: ${what}. Open it in the program that made it and save it again, or save it as CSV.`,
    { cause },
  )

export const tooLarge = (fileName: string, what: string) =>
  new IsodenseError('TableTooLarge', `${fileName} is too large: ${what}.`)

const cannot = (fileName: string, what: string, todo: string) =>
  new IsodenseError('FileUnreadable', `${fileName} is ${what}, which cannot be read here. ${todo}`)

const inExcel = 'Open it in Excel or LibreOffice and save it as .xlsx or CSV.'

export const oldWorkbook = (fileName: string) =>
  cannot(fileName, 'a workbook of an old Excel (.xls)', inExcel)
export const binaryWorkbook = (fileName: string) =>
  cannot(fileName, 'a binary workbook (.xlsb)', inExcel)
export const openDocument = (fileName: string) =>
  cannot(fileName, 'an OpenDocument file (.ods)', 'Open it in LibreOffice and save it as .xlsx or CSV.') // prettier-ignore
export const encrypted = (fileName: string) =>
  cannot(
    fileName,
    'protected with a password',
    'Open it in Excel, remove the password (File, Info, Protect Workbook), and save it again.',
  )
export const otherDocument = (fileName: string, what: string) =>
  cannot(fileName, what, 'Choose a workbook (.xlsx), or save the table as CSV.')
export const noWorkbook = (fileName: string) =>
  cannot(fileName, 'a zip archive without a workbook', 'Unpack it and open the files in it.')
export const noWorkbookAtAll = (fileName: string) =>
  cannot(fileName, 'no workbook', 'Choose a workbook (.xlsx), or save the table as CSV.')
