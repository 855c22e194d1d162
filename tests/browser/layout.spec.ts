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
