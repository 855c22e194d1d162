import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inspection } from './files'
import { expect, test } from './fixture'
import type { App } from './pages/app'
import { problemsInBothThemes } from './support/axe'

test.setTimeout(240_000)

/** Nothing is found by axe in either theme; `what` names the state. */
async function sound(app: App, what: string): Promise<void> {
  expect([what, ...(await problemsInBothThemes(app.page))]).toEqual([what])
}

test('axe finds nothing in menus, lists and tables of charts', async ({ open }) => {
  const app = await open(inspection)
  const { page, rows } = app
  const at = (testid: string) => page.getByTestId(testid)
  await rows.lines.first().click()
  await sound(app, 'a selected row')

  await at('layers-menu').click()
  await sound(app, 'layers')
  await page.keyboard.press('Escape')
  await expect(at('layers-menu')).toBeFocused()
  await at('more-tabs').click()
  await sound(app, 'more views')
  await page.keyboard.press('Escape')
  await rows.lines.first().click({ button: 'right' })
  await expect(at('row-menu')).toBeVisible()
  await sound(app, 'the menu of a row')
  await page.keyboard.press('Escape')

  await app.picture.asTable.check()
  await expect(at('picture-table')).toBeVisible()
  await sound(app, 'the picture as a table')
  await app.distribution.show()
  await at('distribution-as-table').check()
  await sound(app, 'the distribution as a table')
  await app.scaled.show()
  await at('scaled-as-table').check()
  await sound(app, 'the scaled view as a table')
  for (const view of ['order', 'parallel', 'pairs'] as const) {
    await app[view].show()
    await at(`${view}-as-table`).check()
    await expect(at(`${view}-table`)).toBeVisible()
    await sound(app, `${view} as a table`)
  }

  await app.compare.show()
  await app.compare.type.selectOption('spherical')
  await app.compare.components.fill('4')
  await app.compare.fit.click()
  await expect(app.compare.side('B')).toContainText('spherical, 4 components')
  await sound(app, 'a compared model')
  await at('compare-as-table').check()
  await expect(at('compare-table-B')).toBeVisible()
  await sound(app, 'compared models as tables')

  await app.refitted(() => rows.table.press('Delete'))
  await at('excluded-count').click()
  await expect(at('exclusions')).toBeVisible()
  await sound(app, 'the list of excluded rows')
})

test('axe finds nothing in the empty window, and with a file that cannot be read', async ({
  start,
  folder,
}) => {
  const app = await start(null)
  await expect(app.page.getByTestId('empty-state')).toHaveAttribute('data-state', 'empty')
  await sound(app, 'empty')
  const broken = join(folder, 'broken.csv')
  await writeFile(broken, new Uint8Array([0, 1, 2, 3, 255, 254, 0, 0]))
  app.desktop.toOpen.push(broken)
  await app.toolbar.open()
  await expect(app.notices.errors).toBeVisible()
  await sound(app, 'an error')
})

test('axe finds nothing while a file is read and fitted', async ({ start, folder }) => {
  const path = join(folder, 'large.csv')
  const [head, ...lines] = (await readFile(inspection, 'utf8')).trim().split('\n')
  const many = Array.from({ length: 400 }, () => lines).flat()
  await writeFile(path, [head, ...many].join('\n'))
  const app = await start(path)
  await expect(app.page.getByTestId('progress')).toBeVisible()
  await sound(app, 'loading')
})

test('axe finds nothing among images', async ({ open, folder }) => {
  const path = join(folder, 'digits.csv')
  const text = await readFile('samples/digits.csv', 'utf8')
  await writeFile(path, text.split('\n').slice(0, 151).join('\n'))
  const app = await open(path)
  await app.images.show()
  await expect(app.images.all.first()).toBeVisible()
  await sound(app, 'images')
  await app.model.showPca()
  await app.model.pcaMode.selectOption('share')
  await app.components.show()
  await expect(app.components.scree).toBeVisible()
  await sound(app, 'components')
  await app.page.getByTestId('scree-as-table').check()
  await sound(app, 'components as a table')
})

test('the selected row is said once, the threshold in words, and families by what they are', async ({
  open,
}) => {
  const app = await open(inspection)
  await app.picture.chart.focus()
  await app.page.keyboard.press('n')
  const said = app.page.getByTestId('row-said')
  await expect(said).toHaveText(
    /^Row on line \d+, flagged, .* good parts are this unusual, Family \d$/,
  )
  await expect(app.page.locator('[aria-live=polite] [data-testid=row-said]')).toHaveCount(0)
  await expect(app.threshold.slider).toHaveAttribute(
    'aria-valuetext',
    '4 %: 20 flagged of 480 rows',
  )
  await expect(app.picture.chart).toHaveAttribute(
    'aria-label',
    /length_mm × width_mm; .*Family 1 · /,
  )
  await app.families.show()
  await expect(app.families.card(2)).toHaveAttribute('aria-label', 'Family 2, 25 %, normal')
})

test('where less motion is wanted nothing moves by itself', async ({ open }) => {
  const app = await open(inspection)
  await app.page.emulateMedia({ reducedMotion: 'reduce' })
  await app.page.getByTestId('more-tabs').click()
  const moving = await app.page.locator('*').evaluateAll((all) =>
    all
      .map((element) => ({ element, style: getComputedStyle(element) }))
      .filter(
        ({ style }) =>
          style.transitionDuration.split(',').some((d) => parseFloat(d) > 0) ||
          style.animationName !== 'none' ||
          style.scrollBehavior === 'smooth',
      )
      .map(({ element }) => element.outerHTML.slice(0, 120)),
  )
  expect(moving).toEqual([])
})

test('whatever has the focus shows it, with colours of the system too', async ({ open }) => {
  const app = await open(inspection)
  for (const forcedColors of ['none', 'active'] as const) {
    await app.page.emulateMedia({ forcedColors })
    await app.page.locator('body').click({ position: { x: 2, y: 2 } })
    const seen = new Set<string>()
    for (let i = 0; i < 70; i++) {
      await app.page.keyboard.press('Tab')
      const found = await app.page.evaluate(() => {
        const element = document.activeElement as HTMLElement
        // Between the last and the first.
        if (element === document.body) return { name: 'body', line: true }
        // A radio button of a segment is laid over its word, which has the line.
        const drawn =
          element instanceof HTMLInputElement && getComputedStyle(element).opacity === '0'
            ? (element.nextElementSibling ?? element.parentElement!)
            : element
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(drawn)
        const name = element.dataset['testid'] ?? element.outerHTML.slice(0, 80)
        const transparent = /rgba\(.*, 0\)/.test(outlineColor)
        return {
          name,
          line: outlineStyle !== 'none' && parseFloat(outlineWidth) > 0 && !transparent,
        }
      })
      seen.add(found.name)
      expect(found).toEqual({ name: found.name, line: true })
    }
    for (const name of ['picture', 'drag-move', 'layers-menu', 'percentile-slider', 'rows-table'])
      expect(seen).toContain(name)
  }
})
