import { blobs } from './files'
import { expect, test } from './fixture'

for (const locale of ['en-US', 'zh-TW']) {
  test.describe(locale, () => {
    test.use({ locale, viewport: { width: 1280, height: 720 } })
    test('the tabs stand in one line, the others in a menu, and the open one is always in the line', async ({
      open,
    }) => {
      const { page } = await open(blobs)
      const tabs = page.getByRole('tab')
      const more = page.getByTestId('more-tabs')
      const openOne = page.locator('[role=tab][data-state=active]')
      const views = ['picture', 'distribution', 'reasons', 'families', 'order', 'pairs', 'parallel', 'choice', 'compare', 'labels', 'tolerance', 'sure', 'scaled'] // prettier-ignore

      for (const width of [1600, 1280, 900]) {
        await page.setViewportSize({ width, height: 720 })
        await expect(openOne).toBeInViewport({ ratio: 1 })
        const boxes = await tabs.evaluateAll((all) =>
          all.map((tab) => {
            const { top, right } = tab.getBoundingClientRect()
            return { top, right, cut: tab.scrollWidth > tab.clientWidth + 1 }
          }),
        )
        expect(new Set(boxes.map(({ top }) => top)).size).toBe(1)
        expect(boxes.some(({ cut }) => cut)).toBe(false)
        // In a wide window all may fit.
        if ((await tabs.count()) === views.length) continue
        const button = (await more.boundingBox())!
        expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThanOrEqual(button.x + 1)
        const end = await page.locator('section.centre').evaluate((e) => e.getBoundingClientRect().right) // prettier-ignore
        expect(button.x + button.width).toBeLessThanOrEqual(end)
      }

      // By keys: the menu follows the tabs; what is taken from it stands in the line.
      await page.setViewportSize({ width: 1280, height: 720 })
      await tabs.first().focus()
      await page.keyboard.press('End')
      await expect(tabs.last()).toBeFocused()
      await page.keyboard.press('Tab')
      await expect(more).toBeFocused()
      await page.keyboard.press('Enter')
      const items = page.getByRole('menuitemradio')
      expect((await tabs.count()) + (await items.count())).toBe(views.length)
      const name = (await items.last().innerText()).trim()
      await page.keyboard.press('End')
      await page.keyboard.press('Enter')
      await expect(openOne).toHaveText(name)
      await expect(openOne).toBeInViewport({ ratio: 1 })
      // Back at the first one it stays where it is.
      await tabs.first().click()
      await expect(tabs.last()).toHaveText(name)

      for (const view of [...views.slice(1), views[0]]) {
        await page.keyboard.press('Control+PageDown')
        await expect(openOne).toHaveAttribute('data-testid', `tab-${view}`)
        await expect(openOne).toBeInViewport({ ratio: 1 })
      }
      await page.keyboard.press('Control+PageUp')
      await expect(openOne).toHaveAttribute('data-testid', 'tab-scaled')
    })
  })
}
