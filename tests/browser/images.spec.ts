import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import axe from 'axe-core'
import type { AxeResults } from 'axe-core'
import { inRoot } from '../../scripts/setup/paths.mjs'
import { inspection } from './files'
import { expect, test } from './fixture'
import type { App } from './pages/app'

/** Some of the digits, so that a fit takes a moment: 8 × 8 pixels from 0 to 16, and the digit. */
async function someDigits(folder: string, rows: number, change = (line: string) => line) {
  const text = await readFile('samples/digits.csv', 'utf8')
  const path = join(folder, 'digits.csv')
  const lines = text.split('\n').slice(0, rows + 1)
  await writeFile(path, lines.map(change).join('\n'))
  return path
}

/** What a canvas shows: its greys from left to right, line after line. */
const greys = (app: App, selector: string) =>
  app.page.locator(selector).first().evaluate((element) => {
    const canvas = element as HTMLCanvasElement
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
    return Array.from(data.filter((_, i) => i % 4 === 0))
  }) // prettier-ignore

async function expectNothingSerious(app: App, what: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await app.page.emulateMedia({ colorScheme })
    const { violations } = await app.page.evaluate(() =>
      (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
    )
    const serious = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${what} ${colorScheme} ${id}: ${nodes[0]!.html}`)
    expect(serious).toEqual([])
  }
  await app.page.emulateMedia({ colorScheme: 'light' })
}

test('rows that are images are seen: gallery, table, details, and what they should look like', async ({
  open,
  folder,
}) => {
  const app = await open(await someDigits(folder, 400))
  const { images, rows, details, page } = app
  await expect(images.line).toContainText('Rows are images of 8 × 8 pixels.')
  await images.show()
  await expect(images.count).toHaveText('16 images.')
  const flagged = await images.rows()
  expect(flagged).toHaveLength(16)
  await expect(images.all.first()).toContainText('flagged')
  await expect(images.all.first()).toContainText(`Line ${flagged[0]! + 2}`)

  const lines = (await readFile('samples/digits.csv', 'utf8')).split('\n')
  const pixels = lines[flagged[0]! + 1]!.split(',').slice(0, 64).map(Number)
  const expected = pixels.map((value) => Math.round((255 * value) / 16))
  const tile = `[data-testid=gallery-image][data-row="${flagged[0]}"] canvas`
  await expect.poll(() => greys(app, tile)).toEqual(expected)
  await expect(images.thumbnails.first()).toBeVisible()
  expect(await greys(app, `canvas[data-thumbnail="${flagged[0]}"]`)).toEqual(expected)

  // One selection everywhere, by mouse and by keys.
  await images.of(flagged[2]!).click()
  await expect(details.card).toContainText(`Row on line ${flagged[2]! + 2}`)
  await expect(rows.line(flagged[2]!)).toHaveAttribute('aria-selected', 'true')
  await expect(images.comparison).toHaveAttribute('data-row', String(flagged[2]))
  await expect(images.comparison).toContainText('Mean of family')
  await expect(images.comparison).toContainText('darker')
  await images.gallery.focus()
  await page.keyboard.press('ArrowRight')
  await expect(details.card).toContainText(`Row on line ${flagged[3]! + 2}`)
  await page.keyboard.press('End')
  await expect(images.all.last()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Home')
  await expect(images.of(flagged[0]!)).toHaveAttribute('aria-selected', 'true')
  await rows.line(flagged[1]!).click()
  await expect(images.of(flagged[1]!)).toHaveAttribute('aria-selected', 'true')
  await app.screenshot('images')

  const [model] = app.models()
  await images.kind.selectOption('means')
  await expect(images.all).toHaveCount(model!.model.nComponents)
  await images.kind.selectOption('family')
  await images.family.selectOption('0')
  const members = Number(await images.gallery.getAttribute('data-total'))
  expect(members).toBeGreaterThan(0)
  const first = await images.rows()
  await images.order.selectOption('random')
  await expect.poll(() => images.rows()).not.toEqual(first)
  await images.kind.selectOption('all')
  await expect(images.count).toContainText('400 images.')

  await page.evaluate(axe.source)
  await expectNothingSerious(app, 'images')
  await images.kind.selectOption('means')
  await images.declare.click()
  await expect(images.form).toBeVisible()
  await expectNothingSerious(app, 'settings')
})

test('generated images are those of the sample, said not to be measured, and saved as a picture', async ({
  open,
  folder,
}) => {
  const app = await open(await someDigits(folder, 200))
  const { images } = app
  await app.picture.openSample()
  await app.picture.sampleCount.fill('30')
  await app.picture.drawSample.click()
  await app.page.keyboard.press('Escape')
  await images.show()
  await images.kind.selectOption('generated')
  await expect(images.count).toContainText('30 images. They are drawn from the model')
  await expect(images.all.first()).toContainText('Generated 1')
  await expect(images.all.first()).toContainText('not measured')

  const target = join(folder, 'sheet-generated.svg')
  app.desktop.toSave.push(target)
  await images.save('svg')
  await expect(app.notices.toasts).toContainText('sheet-generated.svg')
  expect(app.desktop.suggested.at(-1)).toContain('digits-images-generated.svg')
  const svg = await readFile(target, 'utf8')
  expect(svg.match(/<image /g)).toHaveLength(30)
})

test('tables that are no images show nothing of them', async ({ open }) => {
  const app = await open(inspection)
  await expect(app.images.tab).toHaveCount(0)
  await expect(app.images.line).toHaveCount(0)
  await expect(app.images.thumbnails).toHaveCount(0)
  await app.rows.lines.first().click()
  await expect(app.details.card).toContainText('Row on line')
  await expect(app.page.locator('canvas[data-thumbnail], [data-testid=row-images]')).toHaveCount(0)
})

test('where columns do not say it a person does, and takes it back', async ({ open, folder }) => {
  // Without names that count on nobody can know.
  const names = Array.from({ length: 64 }, (_, i) => `q${'abcdefgh'[i >> 3]}${'stuvwxyz'[i % 8]}`)
  const file = await someDigits(folder, 150, (line) =>
    line.startsWith('p00') ? [...names, 'digit'].join(',') : line,
  )
  const app = await open(file)
  const { images } = app
  await expect(images.tab).toHaveCount(0)
  await expect(images.line).toContainText('are they the pixels of an image?')
  await images.declare.click()
  await expect(images.field('width')).toHaveValue('8')
  await images.field('height').fill('9')
  await expect(images.form).toContainText('needs 72 columns')
  await expect(images.button('apply')).toBeDisabled()
  await images.field('height').fill('8')
  await images.field('first').selectOption('qas')
  await images.field('white').fill('16')
  const before = await app.modelId()
  await images.button('apply').click()
  await images.show()
  await expect(images.all.first()).toBeVisible()
  expect(await app.modelId()).toBe(before)

  await images.declare.click()
  await images.button('off').click()
  await expect(images.tab).toHaveCount(0)
  await app.toolbar.undo.click()
  await expect(images.tab).toHaveCount(1)
  await app.toolbar.undo.click()
  await expect(images.line).toContainText('are they the pixels of an image?')
})

test('the card under the mouse shows the row’s image', async ({ open }) => {
  const app = await open(inRoot('samples', 'digits.csv'))
  const box = (await app.picture.canvas.boundingBox())!
  const hover = app.page.getByTestId('hover')
  for (let x = 0.1; x < 0.9 && (await hover.count()) === 0; x += 0.01)
    await app.page.mouse.move(box.x + box.width * x, box.y + box.height * 0.6)
  const row = await hover.getAttribute('data-row')
  await expect(hover.locator('canvas')).toHaveAttribute('data-thumbnail', row!)
})

test.describe('in Traditional Chinese, in a small window', () => {
  test.use({ locale: 'zh-TW', viewport: { width: 1280, height: 720 } })
  test('no English is left in the gallery, and nothing overflows', async ({ open, folder }) => {
    const app = await open(await someDigits(folder, 150))
    await app.images.show()
    await app.images.all.first().click()
    await expect(app.images.comparison).toBeVisible()
    const text = await app.page.locator('body').innerText()
    const names =
      /digits\.csv|Isodense|digit|p\d\d|BIC|AIC|EM|SVG|CSV|PC|PNG|k-means|[kNP]|English/g
    expect(text.replace(names, '').match(/[A-Za-z]{2,}/g)).toBeNull()
    const wide = await app.page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.scrollHeight,
    ])
    expect(wide).toEqual([1280, 720])
  })
})
