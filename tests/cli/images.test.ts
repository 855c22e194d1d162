import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { wellFormedText } from '../charts/wellFormed'
import { temporaryFolder } from '../engine/support'
import { isodense } from './run'

const digits = 'samples/digits.csv'
const quick = ['--k', '10', '--covariance', 'diag', '--n-init', '1']
const rows = readFileSync(digits, 'utf8').trim().split('\n').slice(1).map((line) => line.split(',').map(Number)) // prettier-ignore

/** Pixels of every grey image of a sheet. */
const greysIn = (svg: string) =>
  Array.from(svg.matchAll(/base64,([^"]+)"/g), ([, text]) => Buffer.from(text!, 'base64'))
    .filter((png) => png[25] === 0)
    .map((png) => {
      const raw = inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)))
      const width = png.readUInt32BE(16)
      return Array.from(raw).filter((_, i) => i % (width + 1) > 0)
    })

describe('images on the command line', () => {
  it('are a sheet of means, flagged rows, differences and generated rows', () => {
    const folder = temporaryFolder()
    const [images, json] = ['sheet.svg', 'r.json'].map((name) => join(folder, name)) as [string, string] // prettier-ignore
    const run = isodense('detect', digits, ...quick, '--score', 'density', '--count', '30', '--images', images, '--json', json) // prettier-ignore
    expect(run).toMatchObject({ status: 0 })
    expect(run.stdout).toContain(`Wrote the images to ${images}`)
    const svg = readFileSync(images, 'utf8')
    const { flaggedRows, columns, model } = JSON.parse(readFileSync(json, 'utf8'))
    expect(flaggedRows).toHaveLength(30)
    const texts = wellFormedText(svg).filter((text) => text.trim() !== '')
    expect(texts).toEqual(
      expect.arrayContaining([
        'Means of the families',
        'Flagged: 30 of 30 rows, least typical first',
        'Flagged rows, the mean of their nearest family, and the difference',
        'Generated: 100 rows drawn from the model, not measured',
      ]),
    )
    const all = greysIn(svg)
    // 24 flagged rows stand beside their family's mean.
    expect(all).toHaveLength(10 + 30 + 2 * 24 + 100)
    const grey = (value: number) => Math.round((255 * Math.min(16, Math.max(0, value))) / 16)
    const mean = columns.indexOf('p20')
    model.means.forEach((of: number[], c: number) => expect(all[c]![20]).toBe(grey(of[mean]!)))
    // RESULT.json has them in the order of the file.
    const expected = flaggedRows.map((row: number) => rows[row]!.slice(0, 64).map(grey).join())
    expect(all.slice(10, 40).map((pixels) => pixels.join()).toSorted()).toEqual(expected.toSorted()) // prettier-ignore
  })

  it('are of the shape that is said, which the plan keeps', () => {
    const folder = temporaryFolder()
    const [images, plan] = ['sheet.svg', 'p.plan.json'].map((name) => join(folder, name)) as [string, string] // prettier-ignore
    const said = ['--image', '16x4,columns,16,0', '--image-from', 'p00']
    const show = ['--images', images, '--images-of', 'generated']
    const run = isodense('detect', digits, ...quick, ...said, ...show, '--save-plan', plan)
    expect(run).toMatchObject({ status: 0 })
    expect(JSON.parse(readFileSync(plan, 'utf8')).image).toEqual({ first: 'p00', width: 16, height: 4, order: 'columns', black: 16, white: 0 }) // prettier-ignore
    const svg = readFileSync(images, 'utf8')
    expect(svg).toContain('width="64" height="16"')
    const again = join(folder, 'again.svg')
    expect(isodense('detect', digits, '--plan', plan, '--images', again, ...show.slice(2))).toMatchObject({ status: 0 }) // prettier-ignore
    expect(readFileSync(again, 'utf8')).toBe(svg)
  })

  it.each([
    [['--images', 'x.png'], /must end in \.svg/],
    [['--images', 'x.svg', '--no-image'], /not known to be an image/],
    [['--images', 'x.svg', '--images-of', 'faces'], /--images-of needs some of means, members/],
    [['--images-of', 'means'], /--images-of needs --images/],
    [['--image', '8'], /--image needs WIDTHxHEIGHT/],
    [['--image', '8x8,rows,3,3'], /black and white are the same/],
    [['--image', '9x9'], /digits\.csv has no 81 columns of numbers/],
    [['--image', '8x8', '--image-from', 'q'], /has no column "q"/],
    [['--image', '8x8', '--no-image'], /--no-image goes with neither/],
  ])('are refused with %j', (args, message) => {
    const run = isodense('detect', digits, ...quick, ...args)
    expect(run.status).toBe(2)
    expect(run.stderr).toMatch(message)
  })
})
