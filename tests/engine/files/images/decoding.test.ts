import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatOf } from '../../../../src/engine/files/images/formats'
import type { GreyImage, ImageFormat } from '../../../../src/engine/files/images/greyImage'

interface Expected {
  white: number
  /** How far from it a decoder may be. */
  within: number
  values: number[]
}

const folder = join(import.meta.dirname, '../../../golden/images')
const golden = JSON.parse(readFileSync(join(folder, 'pixels.json'), 'utf8'))
const { width, height, ...expected }: Record<string, Expected> & { width: number; height: number } =
  golden
const bytesOf = (name: string) => readFileSync(join(folder, name))
const format = (name: string) => formatOf(bytesOf(name)) as ImageFormat
const decoded = (name: string): GreyImage => format(name).decode(bytesOf(name))

const farthest = (found: ArrayLike<number>, wanted: number[]) =>
  wanted.reduce((most, value, i) => Math.max(most, Math.abs(value - found[i])), 0)

describe('images that other programs wrote', () => {
  it.each(Object.keys(expected))(
    '%s has the grey values that those programs read from it',
    (name) => {
      const { white, within, values } = expected[name]
      const image = decoded(name)
      expect({ ...image, values: image.values.length }).toMatchObject({ width, height, white, values: values.length }) // prettier-ignore
      // Fractions are the nearest double, whichever way they are reached.
      expect(farthest(image.values, values)).toBeLessThanOrEqual(within + 1e-9)
      if (within === 0) expect(image.values.every((v, i) => Math.abs(v - values[i]) < 1e-9)).toBe(true) // prettier-ignore
    },
  )

  it.each(Object.keys(expected))('of %s the size is known before it is decoded', (name) => {
    const { white } = expected[name]
    expect(format(name).shape(bytesOf(name))).toEqual({ width, height, white })
  })

  it('has a reference for every one but the printer’s colours', () => {
    const images = readdirSync(folder).filter((name) => !/\.(py|json)$/.test(name))
    expect(images.filter((name) => !(name in expected))).toEqual(['cmyk.jpg'])
  })

  it('tells which have colours, and which let through what is behind them', () => {
    const of = (what: 'coloured' | 'seeThrough') =>
      Object.keys(expected).filter((name) => decoded(name)[what])
    expect(of('coloured').every((name) => /rgb|palette|ppm|colour|adobe|restarts/.test(name))).toBe(true) // prettier-ignore
    expect(of('coloured')).toContain('rgb8.png')
    expect(of('seeThrough').every((name) => /alpha|key/.test(name))).toBe(true)
    expect(of('seeThrough').length).toBe(7)
  })

  it('refuses the colours of a printer, and says what to do', () => {
    expect(() => decoded('cmyk.jpg')).toThrow('save it as RGB or grey')
  })
})
