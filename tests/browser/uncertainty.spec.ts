import { expect, test } from './fixture'
import { moons } from '../e2e/golden'

test('points are coloured by how unsure it is which family they come from', async ({ open }) => {
  const app = await open(moons)
  await app.picture.colourBy.selectOption({ label: 'uncertainty of the family' })
  const scale = app.page.getByTestId('uncertainty-scale')
  await expect(scale).toContainText('uncertainty (1 − largest responsibility)')
  const most = 1 - 1 / app.models()[0].model.nComponents
  await expect(scale).toContainText(String(Number(most.toFixed(2))))
  await app.page.getByRole('button', { name: 'Undo' }).click()
  await expect(scale).toHaveCount(0)
  await expect(app.picture.colourBy).toHaveValue('family')
})
