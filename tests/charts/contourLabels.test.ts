import { describe, expect, it } from 'vitest'
import { contourLabelSeries } from '../../src/charts/contourLabels'
import { scene } from '../../src/charts/input'
import { pictureSvg } from '../../src/charts/svg'
import { analysis, flagsFor, pictureFor } from './inputs'

type Label = { value: [number, number]; label: { formatter: string } }
const picture = pictureFor({ data: [[0, 0], [1, 2], [3, 1], [2, 2]] }) // prettier-ignore
const labelsOf = (input: Parameters<typeof scene>[0]) =>
  contourLabelSeries(scene(input)).data as Label[]

describe('texts beside contours', () => {
  it('are in the file', () => {
    const file = { picture, flags: flagsFor(picture, []), analysis, fileName: 'a.csv' }
    const svg = pictureSvg(file)
    for (const { label } of labelsOf({ picture })) expect(svg).toContain(label.formatter)
  })

  it('stand on their contours, say what they hold, and not on each other', () => {
    const labels = labelsOf({ picture })
    expect(labels.length).toBeGreaterThan(1)
    const [width, height] = [picture.x.max - picture.x.min, picture.y.max - picture.y.min]
    labels.forEach(({ value: [x, y], label }, i) => {
      const level = picture.contours.find(({ rings }) =>
        rings.some((ring) => ring.some((place) => place.x === x && place.y === y)),
      )!
      expect(Math.abs(parseFloat(label.formatter) - 100 * level.mass)).toBeLessThan(0.06)
      for (const other of labels.slice(i + 1)) {
        const [dx, dy] = [Math.abs(other.value[0] - x), Math.abs(other.value[1] - y)]
        expect(dx > 0.09 * width || dy > 0.04 * height).toBe(true)
      }
    })
  })

  it('of contours by coverage name each share', () => {
    const coverages = [0.5, 0.9, 0.95, 0.99]
    const four = picture.contours.filter((_, i) => i % 3 === 0).slice(0, 4)
    const byCoverage = four.map((contour, i) => ({ ...contour, coverage: coverages[i] }))
    const names = labelsOf({ picture: { ...picture, contours: byCoverage } })
    // The outermost one may lie out of sight.
    const texts = names.map(({ label }) => label.formatter)
    expect(texts).toEqual(['50 %', '90 %', '95 %', '99 %'].slice(0, texts.length))
    expect(texts.length).toBeGreaterThanOrEqual(3)
  })

  it('come into sight when a part of the picture is looked at', () => {
    const [from, to] = [{ x: picture.x.min, y: picture.y.min }, { x: picture.x.min + (picture.x.max - picture.x.min) / 3, y: picture.y.max }] // prettier-ignore
    for (const { value } of labelsOf({ picture, sight: { from, to } })) {
      expect(value[0]).toBeGreaterThan(from.x)
      expect(value[0]).toBeLessThan(to.x)
    }
  })
})
