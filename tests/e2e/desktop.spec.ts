import { existsSync } from 'node:fs'
import { copyFile, link, mkdir, readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { analysed, flagged, type } from './analysis'
import { clipboardPicture, clipboardText } from './clipboard'
import { answerOpen, answerQuestions, answerSave, askedQuestions } from './dialogs'
import { exportedTable } from './exportedTable'
import { expect, test } from './fixture'
import { blobs, blobsRows, golden } from './golden'
import { menu } from './menu'

const written = (path: string) => expect.poll(() => existsSync(path)).toBe(true)

test('the menu undoes and redoes, changes view and appearance, and copies', async ({ start }) => {
  const { app, window } = await start({ args: [blobs] })
  await analysed(window, 'blobs_stretched.csv')
  await type(window, 'percentile-number', '2')
  await flagged(window, 8)
  await window.getByTestId('percentile-number').blur()
  await menu(app, 'Edit', 'Undo')
  await flagged(window, 16)
  await menu(app, 'Edit', 'Redo')
  await flagged(window, 8)

  await menu(app, 'View', 'Next view')
  await expect(window.getByTestId('tab-distribution')).toHaveAttribute('aria-selected', 'true')
  await menu(app, 'View', 'Previous view')
  await expect(window.getByTestId('tab-picture')).toHaveAttribute('aria-selected', 'true')

  await window.emulateMedia({ colorScheme: null }) // else Playwright's own, whatever the app says
  const dark = () => window.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  for (const [label, is] of [
    ['Dark', true],
    ['Light', false],
  ] as const) {
    await menu(app, 'View', 'Appearance', label)
    await expect.poll(dark).toBe(is)
  }

  await window.getByTestId('table-row').first().click()
  await menu(app, 'Edit', 'Copy selected rows')
  await expect(window.getByTestId('toast')).toContainText('1 row')
  const [header, row, ...rest] = (await clipboardText(app)).trim().split(/\r?\n/)
  const lowest = golden.log_density.indexOf(Math.min(...golden.log_density))
  expect(header.split('\t').slice(0, 2)).toEqual(['x1', 'x2'])
  expect(row.split('\t').slice(0, 2).join(',')).toBe(blobsRows[lowest])
  expect(rest).toEqual([])

  await menu(app, 'Edit', 'Copy picture')
  await expect.poll(async () => (await clipboardPicture(app)).width).toBeGreaterThan(600)
  await expect(window.getByTestId('error-message')).toHaveCount(0)
})

test('pictures, a plan and generated rows are saved, and the plan is used again', async ({
  start,
  folder,
}) => {
  const { app, window } = await start({ args: [blobs] })
  await analysed(window, 'blobs_stretched.csv')
  await type(window, 'percentile-number', '2')
  await flagged(window, 8)

  const [svg, png] = [join(folder, 'p.svg'), join(folder, 'p.png')]
  await answerSave(app, [svg, png])
  await menu(app, 'File', 'Save picture…')
  await written(svg)
  expect(await readFile(svg, 'utf8')).toMatch(/^(<\?xml[^>]*>\s*)?<svg [\s\S]*<\/svg>\s*$/)
  await window.getByTestId('save-picture').click()
  await window.getByTestId('save-picture-png').click()
  await written(png)
  const bytes = await readFile(png)
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  expect(bytes.readUInt32BE(16)).toBeGreaterThan(300) // width, in the first chunk

  const plan = join(folder, 'two.plan.json')
  await answerSave(app, [plan])
  await menu(app, 'File', 'Save plan…')
  await written(plan)
  expect(JSON.parse(await readFile(plan, 'utf8'))).toMatchObject({ version: 1, percentile: 2 })
  await type(window, 'percentile-number', '10')
  await flagged(window, 40)
  await answerOpen(app, plan)
  await menu(app, 'File', 'Open plan…')
  await flagged(window, 8)

  const [bare, said] = [join(folder, 'rows.csv'), join(folder, 'rows-generated.csv')]
  await answerQuestions(app, 0)
  await answerSave(app, [bare, said])
  await window.getByTestId('sample-panel').click()
  await type(window, 'sample-count', '7')
  await window.getByTestId('sample-export').click()
  await written(said)
  expect((await exportedTable(said)).rows).toHaveLength(7)
  expect(existsSync(bare)).toBe(false)
  expect(await askedQuestions(app)).toEqual(['The name must say that the rows are generated.'])
})

test('a file is known under another name, and never written to under any; what cannot be written says why', async ({
  start,
  folder,
}) => {
  const at = (name: string) => join(folder, name)
  await copyFile(blobs, at('a.csv'))
  await link(at('a.csv'), at('b.csv'))
  await symlink(at('a.csv'), at('c.csv'))
  await mkdir(at('folder.csv'))
  const { app, window } = await start({ args: [at('a.csv')] })
  await analysed(window, 'a.csv')
  await answerOpen(app, at('b.csv'))
  await window.getByTestId('open-button').click()
  await analysed(window, 'b.csv')
  await expect(window.getByTestId('toast')).toContainText('b.csv is the same file as a.csv')

  await answerQuestions(app, 0)
  await answerSave(app, [at('c.csv'), at('a.csv'), at('folder.csv')])
  await window.getByTestId('export-flagged').click()
  const error = window.getByTestId('error-message')
  await expect(error).toContainText('folder.csv cannot be written: it is a folder. Save under')
  expect(await askedQuestions(app)).toEqual(
    Array(2).fill('This file was opened as input and is not written to.'),
  )
  if (existsSync('/dev/full')) {
    await answerSave(app, ['/dev/full'])
    await window.getByTestId('export-flagged').click()
    await expect(error.last()).toContainText('full cannot be written: the disk is full. Make room')
  }
  await flagged(window, 16)
  await answerSave(app, [at('out.csv')])
  await window.getByTestId('export-flagged').click()
  await written(at('out.csv'))
  expect(await readFile(at('a.csv'))).toEqual(await readFile(blobs))
})

test('on a screen of twice the density the picture has a pixel for each of the screen', async ({
  start,
}) => {
  const { window } = await start({ args: ['--force-device-scale-factor=2', blobs] })
  await analysed(window, 'blobs_stretched.csv')
  expect(await window.evaluate(() => devicePixelRatio)).toBe(2)
  const canvases = await window.getByTestId('picture').evaluate((picture) =>
    Array.from(picture.querySelectorAll('canvas'), (canvas) => ({
      css: Math.round(canvas.getBoundingClientRect().width),
      pixels: canvas.width,
    })),
  )
  expect(canvases.length).toBeGreaterThan(0)
  for (const { css, pixels } of canvases) expect(Math.abs(pixels - 2 * css)).toBeLessThanOrEqual(2)
})
