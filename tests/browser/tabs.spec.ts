import { blobs } from './files'
import { expect, test } from './fixture'

/** A tab's last pixel may be cut by rounding. */
const nearlyAll = 0.95

for (const locale of ['en-US', 'zh-TW']) {
  test.describe(locale, () => {
    test.use({ locale, viewport: { width: 1280, height: 720 } })
    test('the tabs stand in one line, and the last is reached by mouse and by keys', async ({
      open,
    }) => {
      const { page } = await open(blobs)
      const tabs = page.getByRole('tab')
      const tops = await tabs.evaluateAll((all) => all.map((tab) => tab.getBoundingClientRect().top)) // prettier-ignore
      expect(new Set(tops).size).toBe(1)

      const last = tabs.last()
      const more = page.getByTestId('more-tabs')
      if (await more.isVisible()) {
        await expect(last).not.toBeInViewport({ ratio: nearlyAll })
        await expect(async () => {
          if (await more.isEnabled()) await more.click()
          await expect(last).toBeInViewport({ ratio: nearlyAll })
        }).toPass()
      }
      await last.click()
      await expect(last).toHaveAttribute('data-state', 'active')

      await page.keyboard.press('Home')
      await expect(tabs.first()).toBeFocused()
      await expect(tabs.first()).toBeInViewport({ ratio: nearlyAll })
      await page.keyboard.press('End')
      await expect(last).toBeFocused()
      await expect(last).toBeInViewport({ ratio: nearlyAll })
    })
  })
}
