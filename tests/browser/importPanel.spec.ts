import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import type { AxeResults } from 'axe-core'
import { blobs } from './files'
import { expect, test } from './fixture'

/** Two tables of like size under a title, with units, a short row and a total. */
const report = (rows: number) => {
  const value = (i: number, k: number) => (10 + ((i * 7919 + k * 104729) % 1000) / 100).toFixed(2)
  const lines = ['Report of 3 May', '', 'part;width;depth', ';mm;mm']
  for (let i = 0; i < rows; i++) lines.push(`P${i};${value(i, 1)};${value(i, 2)}`)
  lines.push('', '', 'shift;load;force')
  for (let i = 0; i < rows - 5; i++) lines.push(`S${i};${value(i, 3)};${value(i, 4)}`)
  return lines.join('\r\n') + '\r\n'
}

const written = (folder: string, name: string, content: string | Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

test('the picture comes first; a doubt is named and leads to the other table', async ({
  open,
  folder,
}) => {
  const app = await open(written(folder, 'report.csv', report(60)))
  await expect(app.import.panel).toHaveCount(0)
  await expect(app.import.banner).toContainText('several tables')
  await app.import.check()
  await expect(app.import.names).toHaveText(['part', 'width', 'depth'])
  await expect(app.import.lines('above')).toHaveCount(1)
  await expect(app.import.lines('head')).toHaveCount(1)
  await app.import.control('table').selectOption({ index: 2 })
  await expect(app.import.names).toHaveText(['shift', 'load', 'force'])
  await app.import.apply()
  await app.analysed()
  await expect(app.status.bar).toContainText('55 rows')
  await expect(app.import.banner).toHaveCount(0)
  await expect.poll(() => app.desktop.memory.get().recent[0].reading).toEqual({ table: 2 })
})

test('the preview follows each change, and cancelling leaves everything as it was', async ({
  open,
}) => {
  const app = await open(blobs)
  const model = await app.modelId()
  await app.page.keyboard.press('Control+i')
  await expect(app.import.names).toHaveCount(2)
  const names = await app.import.names.allTextContents()
  await app.import.control('header-lines').selectOption({ index: 1 })
  await expect(app.import.names).toHaveText(['column 1', 'column 2'])
  await app.import.control('delimiter').selectOption({ label: 'something else…' })
  await app.import.otherDelimiter.fill('::')
  await expect(app.import.names).toHaveCount(1)
  await expect(app.import.problem).toBeVisible()
  await app.import.cancel()
  await expect(app.import.panel).toHaveCount(0)
  expect(await app.modelId()).toBe(model)
  await app.import.open()
  await expect(app.import.names).toHaveText(names)
  await app.page.keyboard.press('Escape')
  await expect(app.import.panel).toHaveCount(0)
})

test('a file that could not be opened can be looked at, and one read in a wrong encoding mended', async ({
  start,
  folder,
}) => {
  const rows = Array.from({ length: 40 }, (_, i) => `${i % 7}.5,${(i * i) % 11}.25`)
  const words = written(folder, 'words.csv', 'a,b\nred,tall\nblue,short\ngreen,tall\n')
  const app = await start(words)
  await expect(app.notices.errors).toContainText('could not be opened')
  await app.import.checkFailed.click()
  await expect(app.import.problem).toContainText('two different numbers')
  await expect(app.import.lines('row')).toHaveCount(3)
  await app.import.cancel()
  const latin = written(
    folder,
    'latin.csv',
    Buffer.from(`Größe,µm\n${rows.join('\n')}\n`, 'latin1'),
  )
  app.desktop.deliver(latin)
  await app.analysed(latin)
  await app.import.open()
  await app.import.control('encoding').selectOption('Windows-1252 (Western European)')
  await expect(app.import.names).toHaveText(['Größe', 'µm'])
})

test('cells copied in a spreadsheet are pasted as a table', async ({ open }) => {
  const app = await open(blobs)
  const rows = Array.from({ length: 40 }, (_, i) => `${i % 7}.5\t"${(i * i) % 11}.25"\t"a\nb"`)
  app.desktop.clipboard.text = ['length\twidth\tremark', ...rows].join('\r\n') + '\r\n'
  await app.page.keyboard.press('Control+v')
  await app.analysed('Clipboard')
  await expect(app.status.bar).toContainText('40 rows')
  delete app.desktop.clipboard.text
  await app.page.keyboard.press('Control+v')
  await expect(app.notices.errors).toContainText('holds no text')
  await expect(app.toolbar.fileName).toHaveText('Clipboard')
})

test('a file that changed on disk is offered to be read again, with the same plan', async ({
  open,
  folder,
}) => {
  const path = written(folder, 'a.csv', readFileSync(blobs))
  const app = await open(path)
  await app.threshold.percentile.fill('10')
  await expect(app.threshold.count).toHaveText('40')
  const text = readFileSync(blobs, 'utf8').trimEnd().split('\n')
  writeFileSync(path, [...text, ...text.slice(-100)].join('\n') + '\n')
  await expect(app.import.changed).toBeVisible({ timeout: 10_000 })
  await app.import.ignoreChange()
  await expect(app.import.changed).toHaveCount(0)
  // Not again for the same change, but for the next one.
  await app.page.waitForTimeout(4000)
  await expect(app.import.changed).toHaveCount(0)
  writeFileSync(path, [...text, ...text.slice(-100)].join('\n') + '\n\n')
  await expect(app.import.changed).toBeVisible({ timeout: 10_000 })
  await app.import.reload()
  await app.analysed()
  await expect(app.status.bar).toContainText('500 rows')
  await expect(app.threshold.count).toHaveText('50')
  await expect(app.import.changed).toHaveCount(0)
})

test('settings of the reading hold when the engine starts again', async ({ open, folder }) => {
  const app = await open(written(folder, 'report.csv', report(60)))
  await app.import.check()
  await app.import.control('table').selectOption({ index: 2 })
  await app.import.apply()
  await expect(app.status.bar).toContainText('55 rows')
  await app.analysed()
  await app.engine.die()
  await app.refitted(async () => app.engine.restart())
  await expect(app.status.bar).toContainText('55 rows')
})

test('settings that were just applied when the engine died hold too', async ({ open, folder }) => {
  const app = await open(written(folder, 'report.csv', report(60)))
  await app.import.check()
  await app.import.control('table').selectOption({ index: 2 })
  await app.import.apply()
  await app.engine.die()
  app.engine.restart()
  await expect(app.status.bar).toContainText('55 rows')
  await app.analysed()
})

test('axe finds nothing serious in the panel, light or dark, at 1280 × 720', async ({
  open,
  folder,
}) => {
  const app = await open(written(folder, 'report.csv', report(60)))
  await app.page.setViewportSize({ width: 1280, height: 720 })
  await app.import.check()
  await expect(app.import.names).toHaveCount(3)
  await app.page.evaluate(axe.source)
  for (const colorScheme of ['light', 'dark'] as const) {
    await app.page.emulateMedia({ colorScheme })
    const { violations, passes } = await app.page.evaluate(() =>
      (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
    )
    const serious = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0].html}`)
    expect(serious).toEqual([])
    expect(passes.length).toBeGreaterThan(10)
    await app.screenshot(`import-${colorScheme}`)
  }
  const box = await app.import.panel.boundingBox()
  expect(box!.y + box!.height).toBeLessThanOrEqual(720)
})

test('the ledger lists what is not simply the number it shows, by reason, and is exported', async ({
  open,
  folder,
}) => {
  const lines = ['part;cost;size']
  for (let i = 0; i < 40; i++)
    lines.push(`P${i};$1,${200 + ((i * 37) % 90)}.50;${9 + ((i * 7) % 13) / 8}`)
  lines[3] = 'P2;($12.00);<0.5'
  const app = await open(written(folder, 'costs.csv', lines.join('\r\n') + '\r\n'))
  await app.analysed()
  await app.page.keyboard.press('Control+i')
  await app.import.openLedger()
  await app.import.ledgerReason.selectOption('parentheses')
  const rows = app.import.ledger.locator('tbody tr')
  await expect(rows).toHaveCount(1)
  await expect(rows.first().locator('td')).toHaveText([
    ...['4', 'cost', '($12.00)', '-12', 'parentheses as minus, currency'],
  ])
  await app.import.ledgerReason.selectOption('below detection limit')
  await expect(rows.first().locator('td')).toHaveText([
    ...['4', 'size', '<0.5', 'no number', 'below detection limit'],
  ])
  const target = join(folder, 'ledger.csv')
  app.desktop.toSave.push(target)
  await app.import.exportLedger()
  await expect(async () => {
    expect(readFileSync(target, 'utf8')).toBe(
      '\uFEFFline;column;cell;read as;reason\r\n4;size;<0.5;;below detection limit\r\n',
    )
  }).toPass()
})

test('dates that can be read two ways are a doubt that a click answers, and the rows follow', async ({
  open,
  folder,
}) => {
  const lines = Array.from(
    { length: 60 },
    (_, i) => `0${1 + ((i * 5) % 9)}/0${1 + ((i * 7) % 8)}/2026,${((i * 7919) % 101) / 8}`,
  )
  const app = await open(written(folder, 'dates.csv', ['when,x', ...lines].join('\n') + '\n'))
  await expect(app.import.banner).toContainText('03/04/2025')
  await app.import.check()
  await expect(app.import.table).toBeVisible()
  await expect(app.page.getByTestId('date-readings')).toContainText('2026-08-06')
  await app.import.openLedger()
  await expect(app.import.ledger.locator('tbody tr').first()).toContainText('can be read two ways')
  await app.import.dateChoice('day').check()
  await expect(app.import.decisions).toContainText('the day first, as you said')
  await app.screenshot('import-dates')
  // The answer can be taken back where it was given, with the keyboard.
  await app.import.dateChoice('day').press('ArrowRight')
  await expect(app.import.decisions).toContainText('the month first, as you said')
  await app.import.dateChoice('day').check()
  await app.import.apply()
  await app.analysed()
  await expect(app.import.banner).toHaveCount(0)
  await expect.poll(() => app.desktop.memory.get().recent[0].reading).toEqual({ dayFirst: true })
})

test('a header far down in a large file is set with the keyboard, and what is around it is shown', async ({
  open,
  folder,
}) => {
  const log = Array.from({ length: 40_000 }, (_, i) => `${i};event;${((i * 7919) % 1000) / 8}`)
  const rows = Array.from({ length: 60 }, (_, i) => `P${i};${(i * 7) % 11},5;${(i * 3) % 13},25`)
  const lines = ['n;what;level', ...log, '', '', 'part;width;depth', ...rows]
  const app = await open(written(folder, 'log.csv', lines.join('\n') + '\n'))
  await app.page.keyboard.press('Control+i')
  await expect(app.import.names).toHaveText(['n', 'what', 'level'])
  await app.import.headerLine.focus()
  await app.page.keyboard.type('40004')
  await expect(app.import.names).toHaveText(['part', 'width', 'depth'])
  await expect(app.import.decisions).toContainText('around line 40004')
  await expect(app.import.lines('header')).toContainText('40004')
  await app.page.keyboard.type('0')
  await expect(app.import.problem).toContainText('the last line is 40064')
  await app.page.keyboard.press('Backspace')
  await expect(app.import.names).toHaveText(['part', 'width', 'depth'])
  await app.import.apply()
  await app.analysed()
  await expect(app.status.bar).toContainText('60 rows')
  await expect.poll(() => app.desktop.memory.get().recent[0].reading).toEqual({ headerLine: 40004 })
})
