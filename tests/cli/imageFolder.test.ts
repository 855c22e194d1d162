import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../engine/support'
import { greysOf, writeImage, writeImages } from '../support/imageFolder'
import { isodense } from './run'

const quick = ['--k', '1', '--covariance', 'full', '--n-init', '1']
const parts = () => writeImages(join(temporaryFolder(), 'parts'), { good: 200, scratched: 4 })

/** The rows of a CSV file with the values of a column. */
function column(path: string, name: string): string[] {
  const [head, ...lines] = readFileSync(path, 'utf8').replace('\uFEFF', '').trim().split('\r\n')
  const at = head!.split(',').indexOf(name)
  return lines.map((line) => line.split(',')[at]!)
}

describe('a folder of images on the command line', () => {
  it('is judged as a table: the odd ones are flagged and named', () => {
    const folder = parts()
    const out = join(temporaryFolder(), 'flagged.csv')
    const { status, stdout } = isodense('detect', folder, ...quick, '--percentile', '1.9', '--out', out) // prettier-ignore
    expect(status).toBe(0)
    expect(stdout).toMatch(/^parts: 204 rows, 204 fitted/)
    expect(stdout).toMatch(/^ +file +rank/m)
    expect(stdout).toMatch(/^ +part 20\d\.pgm +1 /m)
    expect(stdout).toContain('Note: 204 images of 5 × 4 pixels, in the order of their names.')
    expect(column(out, 'file').sort()).toEqual([201, 202, 203, 204].map((n) => `part ${n}.pgm`))
    expect(column(out, 'r1c1').map(Number)).toEqual([201, 202, 203, 204].map((n) => greysOf(n, 1, true)[0])) // prettier-ignore
  })

  it('is converted to the table that it is read as, which gives the same flags by the same plan', () => {
    const folder = parts()
    const [csv, a, b, plan] = ['parts.csv', 'a.json', 'b.json', 'p.plan.json'].map((name) => join(temporaryFolder(), name)) // prettier-ignore
    expect(isodense('convert', folder, '--out', csv!).stdout).toBe(`Wrote 204 rows to ${csv}\n`)
    expect(column(csv!, 'file').slice(0, 3)).toEqual(['part 1.pgm', 'part 2.pgm', 'part 3.pgm'])
    expect(column(csv!, 'r4c5')[6]).toBe(String(greysOf(7, 1, false)[19]))
    isodense('detect', folder, ...quick, '--save-plan', plan!, '--json', a!)
    isodense('detect', csv!, '--plan', plan!, '--json', b!)
    const [ofFolder, ofTable] = [a, b].map((path) => JSON.parse(readFileSync(path!, 'utf8')))
    expect(ofFolder.columns).toHaveLength(20)
    expect(ofFolder.columns).toEqual(ofTable.columns)
    expect(ofFolder.flaggedRows).toEqual(ofTable.flaggedRows)
    expect(ofFolder.threshold).toBe(ofTable.threshold)
  })

  it('is converted into a folder under its own name, however it is written', () => {
    const folder = parts()
    const out = temporaryFolder()
    const { status } = isodense('convert', `${folder}/`, '--out-dir', out)
    expect(status).toBe(0)
    expect(column(join(out, 'parts.csv'), 'file')).toHaveLength(204)
  })

  it('compares models', () => {
    const { status, stdout } = isodense('select', parts(), '--k', '1-2', '--covariance', 'diag')
    expect(status).toBe(0)
    expect(stdout).toContain('2 models by BIC, best first')
  })

  it('is scored as a batch by another one', () => {
    const good = writeImages(join(temporaryFolder(), 'good'), { good: 300, seed: 2 })
    const all = join(temporaryFolder(), 'all.csv')
    const batch = parts()
    const { status } = isodense('score', batch, '--reference', good, ...quick, '--basis', 't-squared', '--all', all) // prettier-ignore
    expect(status).toBe(0)
    const flags = column(all, 'isodense_flag')
    expect(flags.slice(200)).toEqual(['1', '1', '1', '1'])
    expect(flags.slice(0, 200).filter((flag) => flag === '1').length).toBeLessThan(10)
  })

  it('is not scored by images of another size, whose pixels have the same names', () => {
    const good = writeImages(join(temporaryFolder(), 'good'), { good: 200 })
    const large = join(temporaryFolder(), 'large')
    const greys = (i: number) => Array.from({ length: 30 }, (_, pixel) => (i * pixel) % 200)
    for (let i = 0; i < 9; i++) writeImage(join(large, `${i}.pgm`), greys(i), '6 5 255')
    const { status, stderr } = isodense('score', large, '--reference', good, ...quick)
    expect(status).toBe(4)
    expect(stderr).toContain('large cannot be scored against good: its images have 6 × 5 pixels with grey values up to 255, those of the model 5 × 4') // prettier-ignore
  })

  it('is stacked with another one of the same size', () => {
    const [a, b] = ['a', 'b'].map((name, i) => writeImages(join(temporaryFolder(), name), { good: 100, seed: i })) // prettier-ignore
    const { status, stdout } = isodense('detect', a!, b!, ...quick)
    expect(status).toBe(0)
    expect(stdout).toMatch(/^a and 1 more: 200 rows, 200 fitted/)
  })

  it('is never written into, nor over one of its images', () => {
    const folder = parts()
    symlinkSync(folder, join(temporaryFolder(), 'link'))
    for (const name of ['part 1.pgm', 'flagged.csv']) {
      const { status, stderr } = isodense('detect', folder, ...quick, '--out', join(folder, name))
      expect(status).toBe(2)
      expect(stderr).toContain('whose images were read; choose another folder')
      expect(isodense('convert', folder, '--out', join(folder, name)).status).toBe(2)
    }
    expect(readFileSync(join(folder, 'part 1.pgm'), 'utf8')).toMatch(/^P2/)
  })

  it('without images ends with what it holds, and an image alone with what to do', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'a.csv'), 'x\n1\n')
    const { status, stderr } = isodense('detect', folder)
    expect(status).toBe(4)
    expect(stderr).toContain('holds no images (PNG, JPEG, PGM), only other files (a.csv)')
    writeFileSync(join(folder, 'b.png'), '\x89PNG\r\n\x1a\n', 'latin1')
    expect(isodense('detect', join(folder, 'b.png')).stderr).toContain(
      'a PNG picture: open the folder that it lies in, whose images are then the rows',
    )
  })
})
