/**
 * Everything in the window that can be dragged, by real mouse events.
 *
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {{ tab?: string, prepare?: (window: Page) => Promise<void>, run: (window: Page) => Promise<void> }} Drag
 */
const moves = 60
const apart = 16

const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms))
const byTestId = (/** @type {string} */ id) => `[data-testid="${id}"]`

/** @param {Page} window @param {string} selector */
async function boxOf(window, selector) {
  const box = await window.locator(selector).first().boundingBox()
  if (!box) throw new Error(`${selector} is not on screen.`)
  return box
}

/** Moves along a path of fractions of an element's box. `pressed`: with the left button down.
 * @param {string} selector @param {(t: number) => [number, number]} path */
const along =
  (selector, path, pressed = true) =>
  async (/** @type {Page} */ window) => {
    const { x, y, width, height } = await boxOf(window, selector)
    const to = async (/** @type {number} */ t) => {
      const [fx, fy] = path(t)
      await window.mouse.move(x + fx * width, y + fy * height)
    }
    await to(0)
    if (pressed) await window.mouse.down()
    for (let i = 1; i <= moves; i++) {
      await to(i / moves)
      await pause(apart)
    }
    if (pressed) await window.mouse.up()
  }

/** There and back again, so that every run begins at the same place. */
const swing = (/** @type {number} */ t) => Math.sin(Math.PI * t)

/** @param {number} dy */
const wheel = (dy) => async (/** @type {Page} */ window) => {
  const { x, y, width, height } = await boxOf(window, byTestId('picture'))
  await window.mouse.move(x + width / 2, y + height / 2)
  for (let i = 0; i < moves; i++) {
    await window.mouse.wheel(0, i < moves / 2 ? -dy : dy)
    await pause(apart)
  }
}

/** @param {number} index @param {number} pixels */
const splitter = (index, pixels) => (/** @type {Page} */ window) =>
  along(`[role="separator"] >> nth=${index}`, (t) => [0.5 + pixels * swing(t), 0.5])(window)

/** Zooms in, so that there is something to pan. @param {Page} window */
async function zoomIn(window) {
  const { x, y, width, height } = await boxOf(window, byTestId('picture'))
  await window.mouse.dblclick(x + 4, y + 4)
  await window.mouse.move(x + width / 2, y + height / 2)
  for (let i = 0; i < 4; i++) await window.mouse.wheel(0, -120)
}
const zoomOut = (/** @type {Page} */ window) => window.locator(byTestId('picture')).dblclick()

/** @type {Record<string, Drag>} */
export const drags = {
  'percentile slider': {
    tab: 'picture',
    run: along(byTestId('percentile-slider'), (t) => [0.08 + 0.4 * swing(t), 0.5]),
  },
  'threshold line': {
    tab: 'distribution',
    run: async (window) => {
      const line = await boxOf(window, byTestId('threshold-line'))
      const chart = await boxOf(window, byTestId('distribution-chart'))
      const start = (line.x + line.width / 2 - chart.x) / chart.width
      await along(byTestId('distribution-chart'), (t) => [start + 0.3 * swing(t), 0.5])(window)
    },
  },
  'order by the percentile': {
    tab: 'order',
    run: along(byTestId('percentile-slider'), (t) => [0.08 + 0.4 * swing(t), 0.5]),
  },
  'pairs by the percentile': {
    tab: 'pairs',
    run: along(byTestId('percentile-slider'), (t) => [0.08 + 0.4 * swing(t), 0.5]),
  },
  'parallel by the percentile': {
    tab: 'parallel',
    run: along(byTestId('percentile-slider'), (t) => [0.08 + 0.4 * swing(t), 0.5]),
  },
  'picture panned': {
    tab: 'picture',
    prepare: zoomIn,
    run: along(byTestId('picture'), (t) => [0.5 + 0.2 * swing(t), 0.5 - 0.2 * swing(t)]),
  },
  'picture zoomed by wheel': { tab: 'picture', prepare: zoomOut, run: wheel(40) },
  'left splitter': { tab: 'picture', run: splitter(0, 100) },
  'right splitter': { tab: 'picture', run: splitter(1, -100) },
  'mouse over the picture': {
    tab: 'picture',
    prepare: zoomOut,
    run: along(byTestId('picture'), (t) => [0.2 + 0.6 * t, 0.5 + 0.25 * Math.sin(9 * t)], false),
  },
}
