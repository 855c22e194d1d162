import { copyFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { inspection } from './files'
import { expect, test } from './fixture'
import type { App } from './pages/app'
import { problemsInBothThemes } from './support/axe'

const views = [
  'picture',
  'pairs',
  'order',
  'parallel',
  'choice',
  'compare',
  'distribution',
  'scaled',
  'families',
  'howSure',
  'reasons',
  'tolerance',
  'labels',
  'batch',
] as const

async function forEachView(
  app: App,
  folder: string,
  check: (view: string) => Promise<void>,
): Promise<void> {
  await app.rows.lines.first().click()
  await app.tolerance.show()
  await app.tolerance.upper(3).fill('84.3')
  // The same rows under another path.
  const batch = join(folder, basename(inspection))
  await copyFile(inspection, batch)
  app.desktop.toOpen.push(batch)
  await app.batch.button.click()
  await expect(app.batch.rows.first()).toBeVisible()
  for (const view of views) {
    await app[view].show()
    await check(view)
  }
}

test('axe finds nothing on any view, light or dark', async ({ open, folder }) => {
  const app = await open(inspection)
  await forEachView(app, folder, async (view) => {
    expect([view, ...(await problemsInBothThemes(app.page))]).toEqual([view])
  })
})

test('light and dark follow the system, and the choice is told to main', async ({ open }) => {
  const app = await open(inspection)
  const brightness = () =>
    app.page.evaluate(() => {
      const canvas = document.createElement('canvas').getContext('2d')!
      canvas.fillStyle = getComputedStyle(document.body).backgroundColor
      canvas.fillRect(0, 0, 1, 1)
      const [r, g, b] = canvas.getImageData(0, 0, 1, 1).data
      return (r + g + b) / 3
    })
  expect(await brightness()).toBeGreaterThan(200)
  await app.page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(brightness).toBeLessThan(60)
  await app.toolbar.setTheme('light')
  await expect.poll(() => app.desktop.memory.get().app.theme).toBe('light')
})

test.describe('in Traditional Chinese', () => {
  test.use({ locale: 'zh-TW' })
  test('no English is left in any view', async ({ open, folder }) => {
    const app = await open(inspection)
    // Names of columns, files, statistics and formats are the same in every language.
    const names =
      /inspection\.csv|Isodense|serial|measured_at|cavity|\w+_(mm|g|Nm)|BIC|AIC|EM|[LU]SL|PC|LD|PNG|SVG|CSV|k-means|English|Ctrl|Enter|ln|[kNP]/g
    await forEachView(app, folder, async (view) => {
      const text = await app.page.locator('body').innerText()
      expect([view, text.replace(names, '').match(/[A-Za-z]{2,}/g)]).toEqual([view, null])
    })
    await app.status.leftOut.click()
    const list = await app.page.getByTestId('left-out-list').innerText()
    expect(list).toContain('缺少：wall_mm')
    expect(list.replace(names, '')).not.toMatch(/[A-Za-z]{2,}/)
  })
})

test.describe('in a small window', () => {
  test.use({ viewport: { width: 1280, height: 720 } })
  test('nothing overflows', async ({ open, folder }) => {
    const app = await open(inspection)
    await forEachView(app, folder, async (view) => {
      const wide = await app.page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.scrollHeight,
      ])
      expect([view, ...wide]).toEqual([view, 1280, 720])
      const outside = await app.page
        // Tabs stand in a strip that scrolls: see tabs.spec.ts.
        .locator('button:visible:not([role=tab]), select:visible')
        .evaluateAll((all) =>
          all.filter((e) => e.getBoundingClientRect().right > innerWidth).map((e) => e.outerHTML),
        )
      expect(outside).toEqual([])
    })
  })
})

test.describe('on a fine screen', () => {
  test.use({ deviceScaleFactor: 2 })
  test('canvases have two pixels for each of the page', async ({ open }) => {
    const app = await open(inspection)
    for (const canvas of [app.picture.canvas, app.picture.marks]) {
      const ratio = await canvas.evaluate((element) => {
        const { width, clientWidth } = element as HTMLCanvasElement
        return width / clientWidth
      })
      expect(ratio).toBeCloseTo(2, 2)
    }
  })
})
