import { expect, it } from 'vitest'
import { paperPicture } from '../../src/charts/paper'
import { chartSvg, pictureSvg } from '../../src/charts/svg'
import { analysis, flagsFor, pictureFor } from './inputs'

const picture = pictureFor({ families: 40 })
const file = { picture, flags: flagsFor(picture, [3]), analysis, fileName: 'a.csv' }

it('is what the SVG file shows, with the height that its legend needs', () => {
  const { option, description, width, height } = paperPicture(file, { width: 700, height: 300 })
  expect([width, height > 900]).toEqual([700, true])
  const drawn = chartSvg(option, 'a.csv', description, { width, height })
  expect(drawn).toBe(pictureSvg(file, { width: 700, height: 300 }))
})

it('has a title and no zoom', () => {
  const { option } = paperPicture(file)
  expect(option.title).toMatchObject({ show: true, text: 'a.csv' })
  expect(option.dataZoom).toBeUndefined()
})

it('draws fewer of very many points, each in the colour of its own uncertainty', () => {
  const data = Array.from({ length: 25_000 }, (_, i) => [Math.cos(i) * 3, Math.sin(i) * 2])
  const many = pictureFor({ data })
  // Rows on the left are sure, rows on the right are not.
  const uncertainty = Float32Array.from(many.points.x, (x) => (x < 0 ? 0 : 0.49))
  const { option } = paperPicture({ ...file, picture: { ...many, uncertainty } })
  const drawn = (option.series as { type: string; large?: boolean; data: ArrayLike<number> }[])
    .filter(({ type, large }) => type === 'scatter' && large === true)
    .filter((series) => series.data.length > 0)
  expect(drawn).toHaveLength(2)
  for (const { data: places } of drawn) {
    const sides = new Set(
      Array.from({ length: places.length / 2 }, (_, i) => Math.sign(places[2 * i])),
    )
    expect(sides.size).toBe(1)
  }
})
