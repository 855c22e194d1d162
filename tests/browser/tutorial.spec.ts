import { mkdir } from 'node:fs/promises'
import { inRoot } from '../../scripts/setup/paths.mjs'
import { blobs } from './files'
import { expect, test } from './fixture'

/** docs/images/tutorial has copies of these, made smaller. */
const shots = inRoot('artefacts', 'tutorial')
test.beforeAll(async () => void (await mkdir(shots, { recursive: true })))

test('the blobs in their own units have the tutorial’s best pair in the picture and in the model choice', async ({
  open,
  page,
}) => {
  const app = await open(blobs)
  await app.refitted(() => app.model.standardise.uncheck())
  await expect(app.model.line).toContainText('4 families')
  await expect(app.model.line).toContainText('tied')
  await page.screenshot({ path: `${shots}/window-blobs.png` })
  await app.choice.show()
  expect((await app.choice.table())[0]!.slice(0, 2)).toEqual(['Tied', '4'])
  await page.screenshot({ path: `${shots}/window-choice.png` })
})

const digits = inRoot('samples', 'digits.csv')

test('the digits are images on principal components', async ({ open, page }) => {
  const app = await open(digits)
  await page.getByTestId('tab-images').click()
  await expect(page.getByText('72 images.')).toBeVisible()
  await app.model.showPca()
  await expect(app.model.pcaKept).toContainText('of 64 columns')
  await page.screenshot({ path: `${shots}/window-digits.png` })
})
