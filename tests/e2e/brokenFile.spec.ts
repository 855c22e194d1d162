import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { analysed, flagged, type } from './analysis'
import { answerOpen } from './dialogs'
import { expect, test } from './fixture'
import { blobs } from './golden'

const broken = {
  'empty.csv': '',
  'binary.csv': Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0),
  'header-only.csv': 'a,b\n',
  'text-only.csv': 'name,city\nAda,London\nAlan,Manchester\n',
  // UTF-16 that ends in the midst of a character.
  'cut.csv': Uint8Array.of(...Buffer.from('\ufeffa,b\n1,2\n3,4', 'utf16le').subarray(0, -1)),
}

test('broken files are refused with a message, and the analysis on screen goes on', async ({
  start,
  folder,
}) => {
  const { app, window, screenshot } = await start({ args: [blobs] })
  await analysed(window, 'blobs_stretched.csv')
  for (const [name, content] of Object.entries(broken)) {
    await writeFile(join(folder, name), content)
    await answerOpen(app, join(folder, name))
    await window.getByTestId('open-button').click()
    await expect(window.getByTestId('error-message')).toContainText(name)
    await screenshot(`error-${name}`)

    await expect(window.getByTestId('file-name')).toContainText('blobs_stretched.csv')
    await flagged(window, 16)
    await window.getByTestId('dismiss-error').click()
    await expect(window.getByTestId('error-message')).toHaveCount(0)
  }
  await type(window, 'percentile-number', '2')
  await flagged(window, 8)
  await expect(window.getByTestId('table-row')).toHaveCount(8)
})

test('a file that is not there is named when the app is started with it', async ({
  start,
  folder,
}) => {
  const { window } = await start({ args: [join(folder, 'missing.csv')] })
  await expect(window.getByTestId('error-message')).toContainText('missing.csv')
})
