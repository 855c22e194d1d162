import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exportedAll, isFlagged, isJudged, numbersOf } from './exported'
import { inspection } from './files'
import { expect, test } from './fixture'
import type { Cell } from './pages/tolerancePage'

test('limits typed in are judged beside typicality: four cells, each with its rows', async ({
  open,
  folder,
}) => {
  const app = await open(inspection)
  const { tolerance } = app
  await tolerance.show()
  await expect(tolerance.panel).toContainText('There are no tolerance limits')
  await tolerance.lower(3).fill('83.9')
  await tolerance.upper(3).fill('84.3')
  await tolerance.upper(4).fill('36.2')
  await expect(tolerance.rowsOut(4)).not.toBeEmpty()
  const rows = await exportedAll(app, folder)
  const [length, width] = [numbersOf(rows, 'length_mm'), numbersOf(rows, 'width_mm')]
  const isOut = (i: number) => {
    const { length_mm, width_mm } = rows[i]
    const longOut = length_mm !== '' && (length[i] < 83.9 || length[i] > 84.3)
    return longOut || (width_mm !== '' && width[i] > 36.2)
  }
  const judged = rows.map((_, i) => i).filter((i) => isJudged(rows[i]))
  const cells: Record<Cell, number[]> = {
    both: judged.filter((i) => isFlagged(rows[i]) && isOut(i)),
    onlyFlagged: judged.filter((i) => isFlagged(rows[i]) && !isOut(i)),
    onlyOut: judged.filter((i) => !isFlagged(rows[i]) && isOut(i)),
    neither: judged.filter((i) => !isFlagged(rows[i]) && !isOut(i)),
  }
  for (const kind of ['both', 'onlyFlagged', 'onlyOut', 'neither'] as const) {
    await expect(tolerance.cell(kind)).toHaveText(String(cells[kind].length))
    await tolerance.cell(kind).click()
    await expect.poll(() => app.rows.total()).toBe(cells[kind].length)
    for (const row of await app.rows.inSight()) expect(cells[kind]).toContain(row)
  }
  await expect(tolerance.rowsOut(4)).toHaveText(String(width.filter((w) => w > 36.2).length))
  await app.picture.show()
  await expect(app.picture.layer('limits').box).toBeChecked()
})

test('crossed limits are said, not used, and both count once they are the right way round', async ({
  open,
}) => {
  const app = await open(inspection)
  const { tolerance } = app
  await tolerance.show()
  await tolerance.lower(3).fill('84.3')
  await expect(tolerance.rowsOut(3)).not.toBeEmpty()
  const before = await tolerance.rowsOut(3).innerText()
  await tolerance.upper(3).fill('83.9')
  await expect(tolerance.panel.getByRole('alert')).toContainText('former limits apply')
  await expect(tolerance.rowsOut(3)).toHaveText(before)
  await expect(app.toolbar.exportFlagged).toBeEnabled()
  await tolerance.lower(3).fill('83.5')
  await expect(tolerance.panel.getByRole('alert')).toHaveCount(0)
  const judged = () =>
    app.engine.calls.findLast((c) => c.kind === 'call' && c.method === 'tolerance')
  await expect
    .poll(judged)
    .toMatchObject({ params: { by: { limits: [{ lower: 83.5, upper: 83.9 }] } } })
  await tolerance.lower(3).fill('x')
  await expect(tolerance.panel.getByRole('alert')).toContainText('A number')
})

test('limits and units of the file are taken over', async ({ open, folder }) => {
  const path = join(folder, 'limits.csv')
  const lines = Array.from({ length: 200 }, (_, i) =>
    [`P${i}`, (10 + Math.sin(i * 12.9898)).toFixed(3), (5 + Math.cos(i * 7.7)).toFixed(3)].join(),
  )
  const head = ['part,width,height', 'Unit,mm,mm', 'LSL,9.2,', 'USL,10.8,5.9']
  await writeFile(path, [...head, ...lines].join('\n') + '\n')
  const app = await open(path)
  await app.tolerance.show()
  await expect(app.tolerance.lower(1)).toHaveValue('9.2')
  await expect(app.tolerance.upper(1)).toHaveValue('10.8')
  await expect(app.tolerance.lower(2)).toHaveValue('')
  await expect(app.tolerance.limits.first()).toContainText('mm')
  const widths = lines.map((line) => Number(line.split(',')[1]))
  const out = widths.filter((width) => width < 9.2 || width > 10.8).length
  await expect(app.tolerance.rowsOut(1)).toHaveText(String(out))

  // Other limits than the file's own are said to be that, on the tab too.
  await expect(app.page.getByTestId('limits-differ')).toHaveCount(0)
  await app.tolerance.upper(1).fill('10.9')
  await app.tolerance.upper(1).press('Tab')
  await expect(app.page.getByTestId('limits-differ')).toContainText('width 9.2 … 10.8')
  await expect(app.page.getByTestId('tab-tolerance')).toContainText('⚠')
})
