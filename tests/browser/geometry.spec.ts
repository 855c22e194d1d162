import type { App } from './pages/app'
import { blobs } from './files'
import { expect, test } from './fixture'
import type { LayerName, Place } from './pages/picturePage'
import { densityAt, familyDensities } from './reference'

const allLayers: LayerName[] = [
  'points',
  'flagged',
  'ellipses',
  'contours',
  'boundaries',
  'centroids',
]

interface Axis {
  offset: number
  scale: number
}
interface Seen {
  /** Middles of the coloured pixels inside the frame, in CSS pixels. */
  places: Place[]
  x: Axis
  y: Axis
  left: number
  top: number
  right: number
  bottom: number
}

/** Shows one layer alone, and reads its pixels: those that differ from the picture without any layer. */
async function seen(app: App, layer: LayerName | null): Promise<Seen> {
  for (const name of allLayers) await app.picture.layer(name).setChecked(name === layer)
  await app.page.mouse.move(2, 2)
  // The closer look comes when the zoom rests.
  await app.page.waitForTimeout(700)
  return app.page.getByTestId('scene').evaluate((element) => {
    const canvas = element as HTMLCanvasElement
    const { projection, frame } = JSON.parse(canvas.dataset['view']!)
    const { x, y } = projection
    const ratio = canvas.width / canvas.getBoundingClientRect().width
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
    const places = []
    for (
      let py = Math.ceil((frame.top + 2) * ratio);
      py < (frame.top + frame.height - 2) * ratio;
      py++
    )
      // prettier-ignore
      for (let px = Math.ceil((frame.left + 2) * ratio); px < (frame.left + frame.width - 2) * ratio; px++) { // prettier-ignore
        const [r, g, b, a] = data.subarray(4 * (py * canvas.width + px))
        // Grid lines are nearly white.
        if (a > 160 && Math.min(r, g, b) < 200) places.push({ x: (px + 0.5) / ratio, y: (py + 0.5) / ratio }) // prettier-ignore
      }
    return {
      ...{ places, x, y, left: frame.left, top: frame.top },
      ...{ right: frame.left + frame.width, bottom: frame.top + frame.height },
    }
  })
}

const valueAt = ({ x, y }: Seen, pixel: Place): Place => ({
  x: (pixel.x - x.offset) / x.scale,
  y: (pixel.y - y.offset) / y.scale,
})

/** How many pixels a place is from where a function of the plane is zero, by its slope. */
function pixelsFromZero(view: Seen, pixel: Place, of: (place: Place) => number): number {
  const at = (dx: number, dy: number) => of(valueAt(view, { x: pixel.x + dx, y: pixel.y + dy }))
  const slope = Math.hypot((at(0.5, 0) - at(-0.5, 0)) / 1, (at(0, 0.5) - at(0, -0.5)) / 1)
  return Math.abs(at(0, 0)) / slope
}

const quantile = (values: number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))]

const sizes = [
  { width: 1280, height: 720 },
  { width: 1600, height: 1000 },
]
for (const size of sizes) {
  for (const zoom of [0, 6, 14]) {
    test(`at ${size.width} × ${size.height}, ${zoom} steps closer, lines lie where they belong to the pixel`, async ({
      open,
    }) => {
      const app = await open(blobs)
      await app.page.setViewportSize(size)
      const { model } = app.models()[0]
      const { contours } = await app.engine.service.call('picture', {
        modelId: await app.modelId(), x: 0, y: 1, colourBy: null, assignment: 'largest' }) // prettier-ignore
      await app.picture.chart.focus()
      for (let i = 0; i < zoom; i++) await app.page.keyboard.press('+')

      const onContours = await seen(app, 'contours')
      const levels = contours.map(({ logDensity }) => logDensity)
      // Each is compared with ten levels: a part of them will do.
      const someOfThem = onContours.places.filter((_, i) => i % 7 === 0)
      const fromContour = someOfThem.map((pixel) =>
        Math.min(
          ...levels.map(
            (level) =>
            pixelsFromZero(onContours, pixel, ({ x, y }) => Math.log(densityAt(model, x, y)) - level), // prettier-ignore
          ),
        ),
      )
      expect(someOfThem.length).toBeGreaterThan(100)
      // The figures beside the lines are not on them.
      expect(quantile(fromContour, 0.8)).toBeLessThan(1)

      const onEllipses = await seen(app, 'ellipses')
      const radius = -2 * Math.log(0.05)
      const distances = (at: Place) =>
        model.means.map((mean, k) => squaredDistance(model, k, at.x - mean[0], at.y - mean[1]))
      const fromEllipse = onEllipses.places.map((pixel) =>
        Math.min(
          ...model.means.map((_, k) =>
            pixelsFromZero(onEllipses, pixel, (at) => distances(at)[k] - radius),
          ),
        ),
      )
      if (zoom < 14) expect(onEllipses.places.length).toBeGreaterThan(100)
      // A line of 1.75 pixels.
      for (const away of fromEllipse) expect(away).toBeLessThan(1.6)

      const onBoundaries = await seen(app, 'boundaries')
      const fromBoundary = onBoundaries.places.map((pixel) => {
        const here = valueAt(onBoundaries, pixel)
        const densities = familyDensities(model, here.x, here.y)
        const [first, second] = [...densities.keys()].sort((a, b) => densities[b] - densities[a])
        return pixelsFromZero(onBoundaries, pixel, ({ x, y }) => {
          const found = familyDensities(model, x, y)
          return Math.log(found[first]) - Math.log(found[second])
        })
      })
      for (const away of fromBoundary) expect(away).toBeLessThan(1.5)

      const onPoints = await seen(app, 'points')
      const rows = await app.engine.service.call('picture', {
        modelId: await app.modelId(), x: 0, y: 1, colourBy: null, assignment: 'largest' }) // prettier-ignore
      const centres = Array.from(rows.points.x, (x, i) => ({
        x: onPoints.x.offset + x * onPoints.x.scale,
        y: onPoints.y.offset + rows.points.y[i] * onPoints.y.scale,
      })).filter(
        ({ x, y }) =>
          x > onPoints.left + 8 && x < onPoints.right - 8 && y > onPoints.top + 8 && y < onPoints.bottom - 8, // prettier-ignore
      )
      // Each point is there, and every pixel is of one.
      for (const { x, y } of centres)
        expect(onPoints.places.some((p) => Math.hypot(p.x - x, p.y - y) < 1)).toBe(true)
      const inside = onPoints.places.filter(
        (p) =>
          p.x > onPoints.left + 12 && p.x < onPoints.right - 12 && p.y > onPoints.top + 12 && p.y < onPoints.bottom - 12, // prettier-ignore
      )
      for (const p of inside)
        expect(Math.min(...centres.map(({ x, y }) => Math.hypot(p.x - x, p.y - y)))).toBeLessThan(4)
    })
  }
}

/** Of a place from a component's mean; for the tied covariance of this model. */
function squaredDistance(model: { covariances: unknown }, _: number, dx: number, dy: number) {
  const [[a, b], [, d]] = model.covariances as [[number, number], [number, number]]
  return (d * dx * dx - 2 * b * dx * dy + a * dy * dy) / (a * d - b * b)
}
