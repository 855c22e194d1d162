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
