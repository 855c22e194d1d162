import { blobs, inspection } from './files'
import { expect, test } from './fixture'
import type { App } from './pages/app'

/** A screen of 1280 × 720 at several scales, in pixels of the page. */
const screens = [
  { scale: 1, width: 1280, height: 720 },
  { scale: 1.25, width: 1024, height: 576 },
  { scale: 1.5, width: 853, height: 480 },
  { scale: 2, width: 640, height: 360 },
]
const views = [
  'picture',
  'distribution',
  'reasons',
  'families',
  'order',
  'pairs',
  'parallel',
  'choice',
  'compare',
  'labels',
  'tolerance',
  'howSure',
  'scaled',
] as const

/**
 * What cannot be read: words that are cut and say nothing more in a tooltip, controls that lie upon each other or beyond
 * the region that scrolls them.
 */
const unreadable = (app: App): Promise<string[]> =>
  app.page.evaluate(() => {
    const problems: string[] = []
    const name = (e: Element) => e.outerHTML.slice(0, 110)
    const visible = (e: Element) => {
      const { width, height } = e.getBoundingClientRect()
      const style = getComputedStyle(e)
      return (
        e.checkVisibility() &&
        width > 1 &&
        height > 1 &&
        style.visibility === 'visible' &&
        style.opacity !== '0'
      )
    }
    const { scrollWidth, scrollHeight } = document.documentElement
    if (scrollWidth > innerWidth || scrollHeight > innerHeight)
      problems.push(`the page is ${scrollWidth} × ${scrollHeight}`)
    for (const e of document.querySelectorAll<HTMLElement>('#app *')) {
      const words = [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent!.trim())
      // The table of rows has cells of one width, which the card of the row has in full.
      if (!words || !visible(e) || e.closest('.hidden, [role=grid], [title]')) continue
      const { overflowX, overflowY } = getComputedStyle(e)
      const cutsAcross = overflowX !== 'visible' && overflowX !== 'auto' && overflowX !== 'scroll'
      const cutsDown = overflowY !== 'visible' && overflowY !== 'auto' && overflowY !== 'scroll'
      const isButton = e.tagName === 'BUTTON'
      if (
        ((cutsAcross || isButton) && e.scrollWidth > e.clientWidth + 1) ||
        ((cutsDown || isButton) && e.scrollHeight > e.clientHeight + 2)
      )
        // prettier-ignore
        problems.push(`cut: ${name(e)}`)
    }
    const controls = [...document.querySelectorAll<HTMLElement>('#app :is(button, select, input, summary)')] // prettier-ignore
      .filter((e) => visible(e) && !e.closest('[role=grid], [data-testid=rows-table]'))
      .map((e) => ({ e, box: e.getBoundingClientRect(), region: e.closest('section, header, footer') })) // prettier-ignore
    controls.forEach(({ e, box, region }, i) => {
      // What a scroller holds can be brought into sight.
      const scrolls = (around: Element | null): boolean =>
        around !== null &&
        around !== region &&
        ((/auto|scroll/.test(getComputedStyle(around).overflowX) && around.scrollWidth > around.clientWidth) || scrolls(around.parentElement)) // prettier-ignore
      const edge = scrolls(e) ? null : region?.getBoundingClientRect()
      if (edge && (box.left < -1 || box.right > innerWidth + 1))
        problems.push(`beyond the window: ${name(e)}`)
      if (edge && (box.right > edge.right + 1 || box.left < edge.left - 1))
        problems.push(`beyond its region: ${name(e)}`)
      for (const other of controls.slice(i + 1)) {
        if (other.region !== region || e.contains(other.e) || other.e.contains(e)) continue
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
        if (across > 1 && down > 1) problems.push(`${name(e)} lies on ${name(other.e)}`)
      }
    })
    return problems
  })

for (const locale of ['en-US', 'zh-TW'])
  for (const { scale, width, height } of screens) {
    test.describe(`${locale} at ${100 * scale} %`, () => {
      test.use({ locale, viewport: { width, height }, deviceScaleFactor: scale })
      test('nothing is cut, and nothing lies on anything else, in any view', async ({ open }) => {
        test.setTimeout(120_000)
        const app = await open(locale === 'en-US' ? inspection : blobs)
        await app.rows.lines.first().click()
        for (const view of views) {
          await app[view].show()
          await app.page.waitForTimeout(250)
          expect([view, ...(await unreadable(app))]).toEqual([view])
        }
        // The chart is more than half of its view.
        await app.picture.show()
        const chart = (await app.picture.chart.boundingBox())!
        const region = (await app.page.locator('section.centre').boundingBox())!
        if (scale === 1) expect(chart.height / region.height).toBeGreaterThan(0.6)
        expect(chart.height).toBeGreaterThan(120)
      })
    })
  }
