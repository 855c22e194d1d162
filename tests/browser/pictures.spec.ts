import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { wellFormedText } from '../charts/wellFormed'
import { blobs, blobsRows } from './files'
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
