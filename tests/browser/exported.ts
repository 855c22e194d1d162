import { join } from 'node:path'
import { exportedTable } from '../e2e/exportedTable'
import { expect } from './fixture'
import type { App } from './pages/app'

export type ExportedRow = Record<string, string>

/** Exports through the window, and reads the file. */
async function exported(
  app: App,
  folder: string,
  button: 'exportAll' | 'exportFlagged',
): Promise<ExportedRow[]> {
  const target = join(folder, `${button}-${app.desktop.suggested.length}.csv`)
  app.desktop.toSave.push(target)
  const before = await app.notices.toasts.count()
  await app.toolbar[button].click()
  await expect(app.notices.toasts).toHaveCount(before + 1)
  return (await exportedTable(target)).rows
}

export const exportedAll = (app: App, folder: string) => exported(app, folder, 'exportAll')
export const exportedFlagged = (app: App, folder: string) => exported(app, folder, 'exportFlagged')

export const numbersOf = (rows: readonly ExportedRow[], column: string): number[] =>
  rows.map((row) => Number(row[column]))

export const logDensities = (rows: readonly ExportedRow[]) =>
  numbersOf(rows, 'isodense_log_density')
/** Rows left out have neither a density nor a flag. */
export const isJudged = (row: ExportedRow) => row.isodense_log_density !== ''
export const isFlagged = (row: ExportedRow) => row.isodense_flag === '1'
