import { exportedAll } from './exported'
import { blobs, blobsRows } from './files'
import { expect, test } from './fixture'
import { numbersIn } from './pages/numbers'
import { densityAt } from './reference'

test('the density under the cursor is that of the mixture', async ({ open }) => {
  const app = await open(blobs)
  const { model } = app.models()[0]
  for (const [across, down] of [
    [0.45, 0.5],
    [0.7, 0.7],
    [0.3, 0.3],
  ]) {
    // prettier-ignore
    const { readout } = await app.picture.readAt(across, down)
    const expected = densityAt(model, readout.x, readout.y)
    // The place is written with five digits.
    expect(Math.abs(readout.logDensity - Math.log(expected))).toBeLessThan(2e-3)
    expect(Math.log(readout.density)).toBeCloseTo(readout.logDensity, 2)
  }
})

test('the mass in the window is the integral of the density over it', async ({ open }) => {
  const app = await open(blobs)
  const picture = app.picture
  await expect(picture.mass).toBeVisible()
  await picture.chart.focus()
  for (let i = 0; i < 6; i++) await app.page.keyboard.press('+')
  const { model } = app.models()[0]
  // The line follows the zoom when it rests: what it says and what was asked last belong together then.
  await expect(async () => {
    const [held] = numbersIn(await picture.mass.innerText())
    expect(held).toBeLessThan(90)
    const call = app.engine.calls.findLast((c) => c.kind === 'call' && c.method === 'mass')!
    const { from, to } = (call as { params: { from: Place; to: Place } }).params
    expect(Math.abs(held - 100 * integral(model, from, to))).toBeLessThan(0.1)
  }).toPass({ timeout: 15_000 })
})

interface Place {
  x: number
  y: number
}

/** Of the density over a rectangle, by its middle points. */
function integral(model: Parameters<typeof densityAt>[0], from: Place, to: Place): number {
  const steps = 400
  const [dx, dy] = [(to.x - from.x) / steps, (to.y - from.y) / steps]
  let sum = 0
  for (let i = 0; i < steps; i++)
    for (let j = 0; j < steps; j++)
      sum += densityAt(model, from.x + (i + 0.5) * dx, from.y + (j + 0.5) * dy) * dx * dy
  return sum
}

test('the contour under the cursor holds as many rows as it says', async ({ open }) => {
  const app = await open(blobs)
  const { model } = app.models()[0]
  const densities = blobsRows.map((row) => {
    const [x, y] = row.split(',').map(Number)
    return densityAt(model, x, y)
  })
  const project = await app.picture.projection()
  const centre = project({ x: model.means[0][0], y: model.means[0][1] })
  await app.page.mouse.move(centre.x, centre.y)
  await expect(app.picture.contourMass).toContainText('%')
  const inner = numbersIn(await app.picture.contourMass.innerText())[0]
  const { contours } = await app.engine.service.call('picture', {
    modelId: await app.modelId(), x: 0, y: 1, colourBy: null, assignment: 'largest' }) // prettier-ignore
  const held = contours.find(({ mass }) => Math.abs(100 * mass - inner) < 0.05)!
  const inside = densities.filter((d) => Math.log(d) >= held.logDensity).length / densities.length
  // Four standard errors of a share of 400 rows.
  expect(Math.abs(inside - held.mass)).toBeLessThan(
    4 * Math.sqrt((held.mass * (1 - held.mass)) / 400),
  )
})

test('k-means: its circles go round their rows, and its line counts who goes elsewhere', async ({
  open,
  folder,
}) => {
  const app = await open(blobs)
  await app.picture.layer('kmeans').check()
  await expect(app.picture.kmeansLine).toBeVisible()
  const found = await app.engine.service.call('kmeans', {
    modelId: await app.modelId(), x: 0, y: 1 }) // prettier-ignore
  const data = blobsRows.map((row) => row.split(',').map(Number))
  const scale = [0, 1].map((j) => {
    const mean = data.reduce((sum, row) => sum + row[j], 0) / data.length
    return Math.sqrt(data.reduce((sum, row) => sum + (row[j] - mean) ** 2, 0) / data.length)
  })
  const distance = (row: number[], centre: number[]) =>
    Math.hypot(...[0, 1].map((j) => (row[j] - centre[j]) / scale[j]))
  const nearest = data.map((row) => {
    const all = found.centers.map((centre) => distance(row, centre))
    return all.indexOf(Math.min(...all))
  })
  const inertia = data.reduce((s, row, i) => s + distance(row, found.centers[nearest[i]]) ** 2, 0)
  expect(found.inertia / inertia).toBeCloseTo(1, 9)
  expect(found.sizes).toEqual(found.centers.map((_, c) => nearest.filter((n) => n === c).length))
  const families = (await exportedAll(app, folder)).map((row) => row.isodense_family)
  const most = new Map(
    [...new Set(families)].map((family) => {
      const counts = found.centers.map((_, c) => nearest.filter((n, i) => n === c && families[i] === family).length) // prettier-ignore
      return [family, counts.indexOf(Math.max(...counts))]
    }),
  )
  const elsewhere = nearest.filter((n, i) => n !== most.get(families[i])).length / data.length
  expect(found.disagreement).toBeCloseTo(elsewhere, 9)
  expect(Math.abs(numbersIn(await app.picture.kmeansLine.innerText())[0] - 100 * elsewhere)).toBeLessThan(0.6) // prettier-ignore
  await app.picture.colourByCluster.check()
  await expect(app.picture.legend).toContainText('Cluster 1')
})
