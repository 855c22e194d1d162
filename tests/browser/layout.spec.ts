import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './fixture'
import { blobs } from './files'

test('a dragged bar moves alone, and the regions follow when it is let go', async ({ open }) => {
  const app = await open(blobs)
  const bar = app.page.getByRole('separator').first()
  const side = app.page.locator('section.side')
  const width = async () => (await side.boundingBox())!.width
  const before = await width()
  const box = (await bar.boundingBox())!
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await app.page.mouse.move(x, y)
  await app.page.mouse.down()
  await app.page.mouse.move(x + 30, y)
  await app.page.mouse.move(x + 60, y)
  await expect.poll(async () => (await bar.boundingBox())!.x - box.x).toBeCloseTo(60, 0)
  expect(await width()).toBe(before)
  await app.page.mouse.up()
  await expect.poll(width).toBe(before + 60)
  await expect.poll(async () => (await bar.boundingBox())!.x - box.x).toBeCloseTo(60, 0)
  // Never beyond what the others need.
  await app.page.mouse.move(x + 60, y)
  await app.page.mouse.down()
  await app.page.mouse.move(0, y)
  await app.page.mouse.up()
  await expect.poll(width).toBe(Number(await bar.getAttribute('aria-valuemin')))
})

for (const locale of ['en-US', 'zh-TW']) {
  test.describe(locale, () => {
    test.use({ locale })
    test('the toolbar leaves room for the name of the file, and no button is outside of the window', async ({
      open,
      folder,
    }) => {
      const path = join(folder, '2025-11-24_line3_cavity4_CMM_final.csv')
      copyFileSync(blobs, path)
      const app = await open(path)
      for (const width of [1440, 1280, 900]) {
        await app.page.setViewportSize({ width, height: 720 })
        const cut = await app.toolbar.fileName.evaluate((e) => e.scrollWidth - e.clientWidth)
        if (width >= 1280) expect(cut, `name at ${width}`).toBeLessThanOrEqual(0)
        for (const control of await app.toolbar.controls.all()) {
          const box = (await control.boundingBox())!
          expect(box.x + box.width).toBeLessThanOrEqual(width)
        }
      }
      // What an icon stands for is reached with the keyboard, and works.
      await app.toolbar.exportAll.focus()
      await app.page.keyboard.press('Tab')
      await expect(app.batch.button).toBeFocused()
      await app.page.keyboard.press('Tab')
      await expect(app.page.getByTestId('theme')).toBeFocused()
      await app.toolbar.setTheme('dark')
      await expect.poll(() => app.desktop.memory.get().app.theme).toBe('dark')
    })
  })
}
