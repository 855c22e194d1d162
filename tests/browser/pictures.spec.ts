import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { wellFormedText } from '../charts/wellFormed'
import { blobs, blobsRows, inspection } from './files'
import { expect, test } from './fixture'

/** Width and height from the header of a PNG. */
function sizeOf(png: Uint8Array): [number, number] {
  const bytes = Buffer.from(png)
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}

test('every chart is saved as PNG, twice as fine, and as SVG, and copied', async ({
  open,
  folder,
}) => {
  const app = await open(blobs)
  for (const name of [
    'picture',
    'pairs',
    'order',
    'parallel',
    'choice',
    'distribution',
    'scaled',
    'reasons',
    'families',
  ] as const) {
    await app[name].show()
    const path = (ending: string) => join(folder, `${name}.${ending}`)
    app.desktop.toSave.push(path('1.png'), path('2.png'), path('svg'))
    await app[name].save('png')
    await expect(app.notices.toasts.last()).toContainText(`${name}.1.png`)
    const [width, height] = sizeOf(await readFile(path('1.png')))
    await app[name].save('png2')
    await expect(app.notices.toasts.last()).toContainText(`${name}.2.png`)
    expect(sizeOf(await readFile(path('2.png')))).toEqual([2 * width, 2 * height])
    await app[name].save('svg')
    await expect(app.notices.toasts.last()).toContainText(`${name}.svg`)
    const texts = wellFormedText(await readFile(path('svg'), 'utf8'))
    expect(texts.join(' ')).toContain('blobs_stretched.csv')
    delete app.desktop.clipboard.image
    await app[name].copy()
    await expect.poll(() => app.desktop.clipboard.image?.length ?? 0).toBeGreaterThan(0)
    expect(sizeOf(app.desktop.clipboard.image!)).toEqual([2 * width, 2 * height])
  }
})

test('the commands of the menu draw the view that is open, and name the file after it', async ({
  open,
  folder,
}) => {
  const app = await open(inspection)
  await app.tolerance.show()
  await app.tolerance.upper(4).fill('36.2')
  await app.tolerance.upper(4).press('Enter')
  await expect(app.tolerance.cell('both')).toBeVisible()
  for (const name of ['families', 'tolerance', 'parallel'] as const) {
    await app[name].show()
    const target = join(folder, `${name}.svg`)
    app.desktop.toSave.push(target)
    app.desktop.menu('savePicture')
    await expect(app.notices.toasts.last()).toContainText(`${name}.svg`)
    expect(app.desktop.suggested.at(-1)).toContain(`inspection-${name}.svg`)
    const texts = wellFormedText(await readFile(target, 'utf8'))
    expect(texts).toContain('inspection.csv')
  }
  // Nothing is known about how sure the flags are: no file, and the window says so.
  await app.howSure.show()
  const asked = app.desktop.suggested.length
  app.desktop.menu('savePicture')
  await expect(app.notices.toasts.last()).toContainText('nothing to draw')
  expect(app.desktop.suggested).toHaveLength(asked)
})

test('selected rows are copied as a spreadsheet pastes them', async ({ open }) => {
  const app = await open(blobs)
  await app.rows.lines.nth(0).click()
  await app.rows.lines.nth(2).click({ modifiers: ['Shift'] })
  const selected = (await app.rows.inSight()).slice(0, 3)
  await app.rows.copy.click()
  await expect.poll(() => app.desktop.clipboard.text).toBeTruthy()
  const [header, ...lines] = app.desktop.clipboard.text!.trim().split(/\r?\n/)
  expect(header.split('\t').slice(0, 2)).toEqual(['x1', 'x2'])
  expect(lines.map((line) => line.split('\t').slice(0, 2).join())).toEqual(
    selected.map((row) => blobsRows[row]),
  )
})
