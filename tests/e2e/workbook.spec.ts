import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { workbook } from '../engine/files/workbookFile'
import { analysed } from './analysis'
import { expect, test } from './fixture'

const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`
const number = (value: number) => `<c><v>${value}</v></c>`
const sheet = (names: string[], rows: number, value: (i: number, j: number) => number) =>
  `<row>${names.map(text).join('')}</row>` +
  Array.from(
    { length: rows },
    (_, i) => `<row>${names.map((_, j) => number(value(i, j))).join('')}</row>`,
  ).join('')

test('a workbook is read in the app, its largest sheet first, and the other on request', async ({
  start,
  folder,
}) => {
  const file = join(folder, 'parts.xlsx')
  const some = (i: number, j: number) => 10 + ((i * (7 + 4 * j)) % 61) / 10
  const sheets = {
    Notes: sheet(['load', 'force'], 40, some),
    Parts: sheet(['width', 'depth'], 120, some),
  }
  await writeFile(file, workbook({ sheets }))
  const { window, screenshot } = await start({ args: [file] })
  await analysed(window, 'parts.xlsx')
  await expect(window.getByTestId('axis-x')).toHaveText(/width/)
  await window.keyboard.press('Control+i')
  await window.getByTestId('import-sheet').selectOption({ label: 'Notes' })
  await expect(window.getByTestId('preview-table')).toContainText('force')
  await screenshot('workbook')
  await window.getByTestId('import-apply').click()
  await expect(window.getByTestId('axis-x')).toHaveText(/load/)
})
