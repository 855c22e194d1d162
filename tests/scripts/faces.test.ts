import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { faceImages, faceLines } from '../../scripts/make-faces.mjs'
import { keptComponents } from '../../src/core/pca/kept'

const numbersOf = (lines: string[]) => lines.map((line) => line.split(',').slice(1).map(Number))

describe('the made-up faces', () => {
  // What a fit to seven of ten pictures of each person sees.
  const [header, ...lines] = [...faceLines({ images: 7 })]

  it('are a table of 4 096 grey values and who it is, for each picture', () => {
    expect(header.split(',')).toHaveLength(4097)
    expect(lines).toHaveLength(280)
    expect(new Set(lines.map((line) => line.split(',')[0])).size).toBe(40)
    for (const row of numbersOf(lines)) {
      expect(row).toHaveLength(4096)
      expect(row.every((value) => value >= 0 && value <= 1)).toBe(true)
    }
  })

  it('are the same bytes each time, and others for another seed', () => {
    const few = { persons: 2, images: 2 }
    const text = (seed: number) => [...faceLines({ ...few, seed })].join('\n')
    expect(createHash('sha256').update(text(0)).digest('hex')).toBe(
      '820172b489f61b6f753cee948f7afd1e31855b5bb7e711dbcec4fbf0b9bf4914',
    )
    expect(text(1)).not.toBe(text(0))
  })

  it('need about 200 principal components of 280 for 0.99 of their variance, as real ones do', () => {
    const values = Float64Array.from(numbersOf(lines).flat())
    const { kept: count } = keptComponents({ values, rows: 280, columns: 4096 }, { share: 0.99 })
    expect(count).toBeGreaterThanOrEqual(150)
    expect(count).toBeLessThanOrEqual(260)
  })

  it('are PGM images of the same grey, under the name of the person', () => {
    const few = { persons: 1, images: 3 }
    const images = [...faceImages(few)]
    expect(images.map(({ name }) => name)).toEqual(
      [1, 2, 3].map((image) => `person01_0${image}.pgm`),
    )
    const rows = numbersOf([...faceLines({ ...few, largest: 255 })].slice(1))
    for (const [i, { bytes }] of images.entries()) {
      expect(bytes.subarray(0, 13).toString('latin1')).toBe('P5\n64 64\n255\n')
      expect([...bytes.subarray(13)]).toEqual(rows[i])
    }
  })
})
