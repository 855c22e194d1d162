import { blobs } from './files'
import { expect, test } from './fixture'

test('what the flags mean, what the next good batch gives, and how unusual a row is stand in words', async ({
  open,
  page,
}) => {
  test.setTimeout(180_000)
  const app = await open(blobs)
  const meaning = page.getByTestId('meaning')
  await expect(meaning).toContainText('The 16 least typical of 400, because you asked for 4 %.')
  await expect(meaning).toContainText('None is beyond what 400 good rows give.')
  await expect(page.getByTestId('good-batch')).toContainText(
    /Of the next good batch about [\d.]+ % \([\d.]+ to [\d.]+ %\) would be flagged\./,
    // Ten refits, of which a busy machine takes its time.
    { timeout: 60_000 },
  )
  await app.rows.lines.first().click()
  await expect(page.getByTestId('one-in')).toHaveText(/1 in \d+ good parts is this unusual/)
  if (process.env.SHOT) await page.screenshot({ path: process.env.SHOT })
})
