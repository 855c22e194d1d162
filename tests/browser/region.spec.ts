import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createNormal, createRandom } from '../../src/core/rng'
import { blobs, blobsRows } from './files'
import { expect, test } from './fixture'
import type { App } from './pages/app'

interface View {
  frame: { left: number; top: number; width: number; height: number }
  projection: Record<'x' | 'y', { offset: number; scale: number }>
}

const viewOf = async (app: App): Promise<View> =>
  JSON.parse((await app.page.getByTestId('scene').getAttribute('data-view'))!) as View

/** From axis units to pixels of the page, exactly. */
async function projected(app: App) {
  const { projection } = await viewOf(app)
  const box = (await app.picture.chart.boundingBox())!
  return (x: number, y: number) => ({
    x: box.x + projection.x.offset + x * projection.x.scale,
    y: box.y + projection.y.offset + y * projection.y.scale,
  })
}

async function drag(app: App, corners: { x: number; y: number }[]) {
  await app.page.mouse.move(corners[0].x, corners[0].y)
  await app.page.mouse.down()
  for (const { x, y } of corners.slice(1)) await app.page.mouse.move(x, y, { steps: 6 })
  await app.page.mouse.up()
}

const points = blobsRows.map((row) => row.split(',').map(Number))
const selectedRows = (app: App) => app.page.getByTestId('selected-rows')

test('a box and a lasso select the rows inside, Ctrl adds, and S selects all in sight', async ({
  open,
}) => {
  const app = await open(blobs)
  await expect.poll(() => app.page.getByTestId('scene').getAttribute('data-view')).not.toBeNull()
  const at = await projected(app)
  const inBox = points.filter(([x, y]) => x > -4.005 && x < -2.005 && y > 2.005 && y < 5.005).length
  await app.page.getByTestId('drag-box').check({ force: true })
  await drag(app, [at(-4.005, 5.005), at(-2.005, 2.005)])
  await expect(selectedRows(app)).toContainText(`${inBox} rows`)

  const inTriangle = points.filter(
    ([x, y]) => x > -2.2 && y > 0.1 && (x + 2.2) / 3 + (y - 0.1) / 3 < 1,
  ).length
  await app.page.getByTestId('drag-lasso').check({ force: true })
  await drag(app, [at(-2.2, 0.1), at(0.8, 0.1), at(-2.2, 3.1), at(-2.2, 0.1)])
  const lassoed = async () =>
    Number((await selectedRows(app).innerText()).match(/\d+/)?.[0] ?? Number.NaN)
  // Corners of a lasso are where the mouse was: rows within a pixel of its line may be on either side.
  await expect.poll(async () => Math.abs((await lassoed()) - inTriangle)).toBeLessThanOrEqual(2)

  const before = await lassoed()
  await app.page.keyboard.down('Control')
  await app.page.getByTestId('drag-box').check({ force: true })
  await drag(app, [at(-6.8, 6.6), at(-4.005, 5.005)])
  await app.page.keyboard.up('Control')
  const more = points.filter(([x, y]) => x < -4.005 && y > 5.005).length
  await expect.poll(lassoed).toBe(before + more)

  await app.picture.chart.focus()
  await app.page.keyboard.press('s')
  await expect(selectedRows(app)).toContainText('400 rows')
  await app.page.getByTestId('clear-selection').click()
  await expect(selectedRows(app)).toHaveCount(0)
})

test('of 120 000 rows the mass is shown, the nearest is under the mouse, and a close look shows each', async ({
  open,
  folder,
}) => {
  test.setTimeout(120_000)
  const normal = createNormal(createRandom(9))
  const rows = Array.from({ length: 120_000 }, (_, i) =>
    [5 * (i % 2) + normal(), 2 * (i % 2) + normal()].map((v) => Number(v.toFixed(3))),
  )
  const path = join(folder, 'many.csv')
  writeFileSync(path, `a,b\n${rows.map((row) => row.join()).join('\n')}\n`)
  const app = await open(path)
  await expect(app.page.getByTestId('mass-scale')).toContainText('1', { timeout: 60_000 })
  await expect(app.picture.chart).toHaveAttribute('data-stage', 'final', { timeout: 60_000 })
  await expect(app.page.getByTestId('mass-scale').locator('svg')).toBeVisible()

  await app.picture.chart.focus()
  for (let i = 0; i < 12; i++) await app.page.keyboard.press('+')
  await expect(app.page.getByTestId('mass-scale')).toHaveText('Every row is drawn')
  const { frame, projection } = await viewOf(app)
  const at = await projected(app)
  const place = (axis: 'x' | 'y', pixel: number) =>
    (pixel - projection[axis].offset) / projection[axis].scale
  const [left, right] = [place('x', frame.left + 20), place('x', frame.left + frame.width - 20)]
  const [low, high] = [place('y', frame.top + frame.height - 20), place('y', frame.top + 20)]
  const inSight = rows.flatMap(([a, b], row) =>
    a > left && a < right && b > low && b < high ? [{ row, ...at(a, b) }] : [],
  )
  expect(inSight.length).toBeGreaterThan(200)
  for (const mouse of [inSight[17], inSight[93], inSight[151]]) {
    const pixel = { x: Math.round(mouse.x) + 1, y: Math.round(mouse.y) }
    await app.page.mouse.move(pixel.x, pixel.y)
    const distance = (p: { x: number; y: number }) => Math.hypot(p.x - pixel.x, p.y - pixel.y)
    const nearest = Math.min(...inSight.map(distance))
    await expect
      .poll(async () => {
        const row = Number(await app.picture.hover.getAttribute('data-row'))
        const found = inSight.find((one) => one.row === row)
        return found ? distance(found) - nearest : Infinity
      })
      .toBeLessThan(1e-6)
  }
  // Each row is a mark at its place.
  const marked = await app.page.getByTestId('scene').evaluate(
    (element, places) => {
      const canvas = element as HTMLCanvasElement
      const box = canvas.getBoundingClientRect()
      const ratio = canvas.width / box.width
      const context = canvas.getContext('2d')!
      return places.filter(({ x, y }) => {
        const [px, py] = [Math.floor((x - box.left) * ratio), Math.floor((y - box.top) * ratio)]
        return context.getImageData(px, py, 1, 1).data[3] > 60
      }).length
    },
    inSight.slice(0, 300),
  )
  expect(marked).toBe(Math.min(300, inSight.length))
})
