import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { execFileSync } from 'node:child_process'
import { inRoot } from '../../scripts/setup/paths.mjs'
import { createNormal, createRandom } from '../../src/core/rng'
import { exportedTable } from '../e2e/exportedTable'
import { expect, test } from './fixture'
import type { App } from './pages/app'

const names = ['length', 'width', 'height']
const off = Array.from({ length: 60 }, (_, i) => 3 * i)

interface Parts {
  seed: number
  /** Rows whose height does not go with the rest. */
  off?: number[]
  /** Cells of some rows are missing. */
  holes?: boolean
  header?: string[]
}

/** n parts of three dimensions that go together. */
async function parts(path: string, n: number, { seed, off = [], holes, header = names }: Parts) {
  const normal = createNormal(createRandom(seed, n))
  const rows = Array.from({ length: n }, (_, i) => {
    const common = normal()
    const cells = names.map((_, j) => (10 * j + common + 0.3 * normal() + (off.includes(i) && j === 2 ? 4 : 0)).toFixed(4)) // prettier-ignore
    if (holes && i % 20 === 4) cells[0] = ''
    if (holes && i % 50 === 7) cells.fill('n/a')
    return [`P${i}`, ...cells].join(',')
  })
  await writeFile(path, [['part', ...header].join(','), ...rows].join('\n') + '\n')
  return path
}

/** What the command line says of the same files. */
function fromCommandLine(batch: string, reference: string, ...options: string[]) {
  const cli = inRoot('out', 'cli', 'isodense.js')
  const command = [cli, 'score', batch, '--reference', reference, '--json', '-', ...options]
  return JSON.parse(execFileSync(process.execPath, command, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) // prettier-ignore
}

async function score(app: App, path: string): Promise<void> {
  app.desktop.toOpen.push(path)
  await app.batch.button.click()
}

test('a batch is judged by the model on screen as on the command line, by every basis, and exported', async ({
  open,
  folder,
}) => {
  const good = await parts(join(folder, 'good.csv'), 160, { seed: 1 })
  const today = await parts(join(folder, 'today.csv'), 200, { seed: 2, off, holes: true })
  const app = await open(good)
  const { batch, threshold } = app
  await expect(batch.tab).toHaveCount(0)
  const before = await threshold.count.textContent()
  const modelId = await app.modelId()

  await score(app, today)
  await expect(batch.fileName).toHaveText('today.csv')
  const byGood = fromCommandLine(today, good)
  expect(byGood.models[0].basis).toBe('good-batch')
  await expect(batch.basis).toHaveValue('good-batch')
  await expect(batch.against).toContainText('good.csv')
  await expect(batch.against).toContainText('160 of 160 rows')
  await expect(batch.flagged).toHaveText(String(byGood.flaggedRows.length))
  await expect(batch.meaning).toContainText('from 160 good rows')
  await expect(batch.judged).toHaveText(`${byGood.judgedRows} of 200 rows of the batch are judged.`)
  await expect(batch.incomplete).toContainText('of 10 that lack cells')

  await batch.notJudged.locator('summary').click()
  await expect(batch.notJudged.locator('tbody tr')).toHaveCount(4)
  await expect(batch.notJudged.locator('tbody tr').first()).toContainText(
    '9missing: length ("n/a")',
  )

  await batch.basis.selectOption('t-squared')
  await batch.number.fill('0.5')
  const bySquares = fromCommandLine(today, good, '--basis', 't-squared', '--false-alarm-rate', '0.5') // prettier-ignore
  await expect(batch.flagged).toHaveText(String(bySquares.flaggedRows.length))

  await batch.basis.selectOption('false-discovery')
  const byDiscovery = fromCommandLine(today, good, '--basis', 'false-discovery')
  await expect(batch.flagged).toHaveText(String(byDiscovery.flaggedRows.length))
  const { smallestP, fewestTogether } = byDiscovery.models[0].falseDiscovery
  await expect(batch.reach).toContainText('m = 160 good rows')
  await expect(batch.reach).toContainText(`p is ${Number(smallestP.toPrecision(3))}`)
  await expect(batch.reach).toContainText(`at least ${fewestTogether} rows`)

  // The table: a page at a time, each row with its line, its rarity, why, and its cells.
  const { flaggedRows } = byDiscovery
  await expect(batch.rows).toHaveCount(50)
  await expect(batch.sight).toHaveText(`1–50 of ${flaggedRows.length}`)
  await expect(batch.rows.first()).toContainText('height')
  await expect(batch.rows.first()).toContainText('expected')
  const onPage = async () => batch.rows.evaluateAll((all) => all.map((one) => Number(one.getAttribute('data-row')))) // prettier-ignore
  const first = await onPage()
  await batch.next.click()
  await expect(batch.rows).toHaveCount(flaggedRows.length - 50)
  const both = [...first, ...(await onPage())]
  expect(both.sort((a, b) => a - b)).toEqual(flaggedRows)

  const target = join(folder, 'today-flagged.csv')
  app.desktop.toSave.push(target)
  await batch.exportFlagged.click()
  await expect(app.notices.toasts).toContainText('rows written')
  expect(app.desktop.suggested.at(-1)).toBe('today-flagged.csv')
  const { rows } = await exportedTable(target)
  expect(rows.map(({ part }) => Number(part.slice(1)))).toEqual(flaggedRows)
  expect(rows.some((row) => row.isodense_judged_by === '2 of 3 columns')).toBe(true)
  const all = join(folder, 'today-all.csv')
  app.desktop.toSave.push(all)
  await batch.exportAll.click()
  await expect(app.notices.toasts).toHaveCount(2)
  expect((await exportedTable(all)).rows).toHaveLength(200)

  // What was on screen stays.
  await expect(threshold.count).toHaveText(before!)
  expect(await app.modelId()).toBe(modelId)
  await expect(app.toolbar.fileName).toHaveText('good.csv')
  await expect(app.toolbar.undo).toBeDisabled()
  expect(app.desktop.memory.get().recent.map(({ path }) => path)).not.toContain(today)
  expect(await readFile(today, 'utf8')).toContain('P199')
})

test('errors name what is wrong and lose nothing', async ({ open, folder }) => {
  const good = await parts(join(folder, 'good.csv'), 120, { seed: 3 })
  const app = await open(good)
  const { batch, notices } = app
  const other = await parts(join(folder, 'other.csv'), 20, { seed: 4, header: ['length', 'breadth', 'height'] }) // prettier-ignore
  await score(app, other)
  await expect(notices.errors).toContainText('has no column “width”')
  await expect(batch.tab).toHaveCount(0)

  const today = await parts(join(folder, 'today.csv'), 30, { seed: 5, off: [3] })
  await score(app, today)
  await expect(batch.fileName).toHaveText('today.csv')
  await expect(notices.errors).toHaveCount(0)
  const flagged = await batch.flagged.textContent()

  await score(app, join(folder, 'not there.csv'))
  await expect(notices.errors).toContainText('not there.csv')
  await expect(batch.fileName).toHaveText('today.csv')
  await expect(batch.flagged).toHaveText(flagged!)

  await score(app, good)
  await expect(notices.errors).toContainText('is the file on screen')

  // Fewer good rows than the rate needs: said where the rate is, which can be changed.
  await batch.basis.selectOption('good-batch')
  await batch.number.fill('0.1')
  await expect(batch.problem).toContainText('120 good rows cannot tell what 0.1 % of good rows look like') // prettier-ignore
  await batch.number.fill('1')
  await expect(batch.problem).toHaveCount(0)
  await expect(batch.flagged).toHaveText(flagged!)
})

test('another model judges the batch again; another file has none', async ({ open, folder }) => {
  const good = await parts(join(folder, 'good.csv'), 160, { seed: 6 })
  const app = await open(good)
  const { batch, page } = app
  const today = await parts(join(folder, 'today.csv'), 60, { seed: 7, off: [3, 9, 12] })
  app.desktop.toOpen.push(today)
  app.desktop.menu('scoreBatch')
  await expect(batch.rows.first()).toBeVisible()
  await batch.basis.selectOption('t-squared')

  await app.data.column(2).click()
  await expect(batch.stale).toBeVisible()
  await app.analysed()
  await expect(batch.stale).toHaveCount(0)
  const again = fromCommandLine(today, good, '--columns', 'length,height', '--basis', 't-squared')
  await expect(batch.flagged).toHaveText(String(again.flaggedRows.length))

  // Out of sight it waits until somebody looks.
  await app.picture.show()
  await app.data.column(2).click()
  await app.analysed()
  const calls = () => app.engine.calls.filter((call) => call.kind === 'call' && call.method === 'scoreBatch').length // prettier-ignore
  const before = calls()
  await batch.show()
  await expect(batch.stale).toHaveCount(0)
  expect(calls()).toBe(before + 1)

  await app.engine.die()
  app.engine.restart()
  await app.analysed()
  await expect(batch.stale).toHaveCount(0)
  await expect(batch.rows.first()).toBeVisible()

  await app.toolbar.openSample('blobs')
  await app.analysed('blobs_stretched.csv')
  await expect(batch.tab).toHaveCount(0)
  await expect(page.getByTestId('tab-picture')).toHaveAttribute('data-state', 'active')
})

test('each group is judged by its own model', async ({ open, folder }) => {
  const grouped = async (name: string, seed: number, cavities: string[]) => {
    const path = await parts(join(folder, name), 160, { seed, off: [4] })
    const lines = (await readFile(path, 'utf8')).trim().split('\n')
    const cells = lines.map((line, i) => `${line},${i === 0 ? 'cavity' : cavities[i % cavities.length]}`) // prettier-ignore
    await writeFile(path, cells.join('\n') + '\n')
    return path
  }
  const app = await open(await grouped('good.csv', 8, ['A', 'B']))
  await app.data.showRowsAndGroups()
  await app.refitted(() => app.data.fitBy.selectOption('cavity').then(() => undefined))
  await score(app, await grouped('today.csv', 9, ['A', 'B', 'C']))
  const { batch } = app
  await expect(batch.group.locator('option')).toHaveText(['A (53 rows)', 'B (54 rows)'])
  await batch.notJudged.locator('summary').click()
  await expect(batch.notJudged).toContainText('the reference has no model for its group “C”')
  await batch.group.selectOption({ label: 'B (54 rows)' })
  await expect(batch.panel).toContainText('of 54 judged rows of the group')
})
