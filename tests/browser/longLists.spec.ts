import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { workbook } from '../engine/files/workbookFile'
import { expect, test } from './fixture'

const list = (parts: number, header: string) =>
  [
    header,
    ...Array.from({ length: parts }, (_, i) =>
      ['bore', 'slot'].map((name, j) => `S${i},${name},${((i * 7) % 11) + j + 0.25}`).join('\n'),
    ),
  ].join('\n') + '\n'

test('a list with a row for each value is shown by part, taken as it is in a click, and remembered so', async ({
  open,
  folder,
}) => {
  const path = join(folder, 'list.csv')
  writeFileSync(path, list(40, 'Serial,Feature,Value'))
  const app = await open(path)
  await expect(app.status.bar).toContainText('40 rows')
  await expect(app.import.banner).toHaveCount(0)
  await app.import.open()
  await expect(app.import.names).toHaveText(['Serial', 'bore', 'slot'])
  await expect(app.import.decisions).toContainText('one row for each “Serial”')
  await app.import.control('pivot').selectOption('no, each line is a row')
  await expect(app.import.names).toHaveText(['Serial', 'Feature', 'Value'])
  await app.import.apply()
  await app.analysed()
  await expect(app.status.bar).toContainText('80 rows')
  await expect.poll(() => app.desktop.memory.get().recent[0].reading).toEqual({ pivot: false })
  await app.import.open()
  await app.import.control('pivot').selectOption({ index: 0 })
  await expect(app.import.names).toHaveText(['Serial', 'bore', 'slot'])
  await app.import.apply()
  await app.analysed()
  await expect(app.status.bar).toContainText('40 rows')
})

test('a list whose columns say nothing is given a row for each part where a person says so', async ({
  open,
  folder,
}) => {
  const path = join(folder, 'list.csv')
  writeFileSync(path, list(40, 'u,v,w'))
  const app = await open(path)
  await expect(app.status.bar).toContainText('80 rows')
  await app.import.open()
  await app.import.control('pivot').selectOption('yes, one row per part')
  await expect(app.import.names).toHaveText(['u', 'bore', 'slot'])
  await app.import.apply()
  await app.analysed()
  await expect(app.status.bar).toContainText('40 rows')
})

test('all sheets of one shape are stacked from the sheet chooser', async ({ open, folder }) => {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
  const sheet = (rows: number) =>
    `<row>${['a', 'b'].map(cell).join('')}</row>` +
    Array.from(
      { length: rows },
      (_, i) => `<row><c><v>${(i * 7919) % 101}</v></c><c><v>${((i * 31) % 97) / 8}</v></c></row>`,
    ).join('')
  const path = join(folder, 'book.xlsx')
  writeFileSync(path, workbook({ sheets: { May: sheet(40), June: sheet(50) } }))
  const app = await open(path)
  await expect(app.import.banner).toContainText('several sheets')
  await app.import.check()
  await app.import.control('sheet').selectOption('All sheets of one shape')
  await expect(app.import.names).toHaveText(['sheet', 'a', 'b'])
  await expect(app.import.decisions).toContainText('one table: May, June')
  await app.import.apply()
  await app.analysed()
  await expect(app.status.bar).toContainText('90 rows')
  await expect(app.import.banner).toHaveCount(0)
  await expect.poll(() => app.desktop.memory.get().recent[0].reading).toEqual({ sheet: '*' })
  await app.engine.die()
  app.engine.restart()
  await app.analysed()
  await expect(app.status.bar).toContainText('90 rows')
})
