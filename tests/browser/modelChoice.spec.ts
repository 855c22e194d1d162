import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exportedAll, isFlagged, logDensities } from './exported'
import { blobs, golden } from './files'
import { expect, test } from './fixture'
import { numbersIn } from './pages/numbers'
import { percentileOf } from './reference'

/** Free parameters of a mixture of k families of two columns. */
const parameters = {
  Full: (k: number) => 6 * k - 1,
  Tied: (k: number) => 3 * k + 2,
  Diagonal: (k: number) => 5 * k - 1,
  Spherical: (k: number) => 4 * k - 1,
}

test('the curves of four types follow from the likelihoods, best first', async ({ open }) => {
  const app = await open(blobs)
  await app.choice.show()
  const lines = await app.choice.table()
  expect(lines).toHaveLength(40)
  const found = lines.map(([type, k, ...numbers]) => {
    const [bic, aic, logLikelihood] = numbers.slice(0, 3).map((text) => numbersIn(text)[0])
    return { p: parameters[type as keyof typeof parameters](Number(k)), bic, aic, logLikelihood }
  })
  const rows = golden.log_density.length
  for (const { p, bic, aic, logLikelihood } of found) {
    // Each number is rounded to one decimal.
    expect(Math.abs(bic - (p * Math.log(rows) - 2 * logLikelihood))).toBeLessThan(0.2)
    expect(Math.abs(aic - (2 * p - 2 * logLikelihood))).toBeLessThan(0.2)
  }
  expect(lines[0].slice(0, 2)).toEqual(['Tied', '4'])
  expect(found[0].bic).toBe(Math.min(...found.map(({ bic }) => bic)))
  await app.refitted(() => app.choice.criterion.selectOption('aic').then(() => undefined))
  const [best] = await app.choice.table()
  expect(numbersIn(best[3])[0]).toBe(Math.min(...found.map(({ aic }) => aic)))
})

test('a click on a mark takes that model, and the flags are those of the model', async ({
  open,
  folder,
}) => {
  const app = await open(blobs)
  await app.choice.show()
  const mark = await app.choice.find('Full, k = 2')
  expect(await app.choice.card.innerText()).toContain('BIC')
  await app.refitted(() => app.page.mouse.click(mark.x, mark.y))
  await expect(app.model.line).toContainText('2 families · full covariances')
  const rows = await exportedAll(app, folder)
  const values = logDensities(rows)
  const total = values.reduce((a, b) => a + b, 0)
  expect(total).toBeCloseTo(app.models()[0].model.logLikelihood, 6)
  const threshold = percentileOf(values, 4)
  expect(rows.map(isFlagged)).toEqual(values.map((value) => value < threshold))
  await app.refitted(() => app.model.takeBest.click())
  await expect(app.model.line).toContainText('4 families · tied')
})

test('models that failed or collapsed are marked, and a failed one cannot be taken', async ({
  open,
  folder,
}) => {
  const path = join(folder, 'few.csv')
  const lines = Array.from({ length: 40 }, (_, i) => `${(i % 5) ** 2},${((i % 5) * 3) % 7}`)
  await writeFile(path, ['a,b', ...lines].join('\n') + '\n')
  const app = await open(path)
  await app.choice.show()
  const lost = (await app.choice.table()).filter((line) => /collapsed|failed/.test(line.join()))
  // Five different rows: no more than five families can be told apart.
  expect(lost.length).toBeGreaterThanOrEqual(4 * 5)
  for (const line of lost) if (line.includes('failed')) expect(line.at(-1)).toBe('')
  await expect(app.model.line).toContainText('famil')
})

test('every third number of families is compared, and the chart has no place for those between', async ({
  open,
}) => {
  const app = await open(blobs)
  await expect(app.model.compared).toHaveText('40 models will be compared')
  await app.refitted(() => app.model.step.fill('3'))
  await expect(app.model.compared).toHaveText('16 models will be compared')
  await app.choice.show()
  const ks = new Set((await app.choice.table()).map((line) => line[1]))
  expect(ks).toEqual(new Set(['1', '4', '7', '10']))
  await expect(app.model.line).toContainText('4 families · tied covariance')
  await app.model.step.fill('0')
  await expect(app.page.getByRole('alert')).toContainText('A whole number from 1 to 200.')
  expect(app.models()[0].selection).toHaveLength(16)
})
