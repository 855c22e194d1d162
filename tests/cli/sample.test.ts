import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { types } from '../core/support'
import { wellFormedText } from '../charts/wellFormed'
import { temporaryFile, temporaryFolder } from '../engine/support'
import { recordsOf, resultOf } from './results'
import { isodense } from './run'

const blobs = 'tests/golden/blobs_stretched.csv'
const quick = ['--k', '2', '--covariance', 'tied', '--n-init', '1']
const target = (name = 'x-generated.csv') => join(temporaryFolder(), name)

type Square = [[number, number], [number, number]]
interface Family {
  weight: number
  mean: number[]
  covariance: Square
}

interface Mixture {
  covarianceType: string
  weights: number[]
  means: number[][]
  covariances: unknown
}

/** The components of a model of two columns in RESULT.json. */
function familiesOf({ covarianceType, weights, means, covariances }: Mixture): Family[] {
  const diagonal = (a: number, b: number): Square => [[a, 0], [0, b]] // prettier-ignore
  const covariance = (c: number): Square => {
    if (covarianceType === 'full') return (covariances as Square[])[c]
    if (covarianceType === 'tied') return covariances as Square
    const own = (covariances as (number | number[])[])[c]
    return typeof own === 'number' ? diagonal(own, own) : diagonal(own[0], own[1])
  }
  return weights.map((weight, c) => ({
    weight,
    mean: means[c],
    covariance: covariance(c),
  }))
}

/** The density of a mixture by the formula itself. */
function densityAt(families: Family[], [x, y]: number[]): number {
  return families.reduce((sum, { weight, mean, covariance: [[a, b], [, d]] }) => {
    const det = a * d - b * b
    const [u, v] = [x - mean[0], y - mean[1]]
    const distance = (d * u * u - 2 * b * u * v + a * v * v) / det
    return sum + (weight * Math.exp(-distance / 2)) / (2 * Math.PI * Math.sqrt(det))
  }, 0)
}

/** 4 standard errors of one number, for the 24 of each type: a two-sided level of 6.3e-5 / 24. */
const limit = 4.7

describe.each(types)('100 000 rows of the %s type', (type) => {
  let families: Family[]
  let rows: { at: number[]; family: number; density: number; logDensity: number; mark: string }[]
  beforeAll(() => {
    const out = target()
    const args = ['--k', '4', '--covariance', type, '--n-init', '1', '--n', '100000', '--out', out]
    const result = resultOf('sample', blobs, ...args)
    expect(result).toMatchObject({ generated: true, count: 100_000 })
    families = familiesOf(result.model)
    rows = recordsOf(out).map((row) => ({
      at: [Number(row.x1), Number(row.x2)],
      family: Number(row.family) - 1,
      density: Number(row.density),
      logDensity: Number(row.log_density),
      mark: row.generated,
    }))
  })

  test('reproduce weights, means and covariances', () => {
    const deviations = families.flatMap(({ weight, mean, covariance }, c) => {
      const own = rows.filter(({ family }) => family === c)
      const n = own.length
      const moment = (f: (at: number[]) => number) =>
        own.reduce((sum, { at }) => sum + f(at), 0) / n
      const spread = (a: number, b: number) =>
        Math.sqrt((covariance[a][a] * covariance[b][b] + covariance[a][b] ** 2) / n)
      return [
        (n / rows.length - weight) / Math.sqrt((weight * (1 - weight)) / rows.length),
        ...[0, 1].map((j) => (moment((at) => at[j]) - mean[j]) / Math.sqrt(covariance[j][j] / n)),
        ...[[0, 0], [0, 1], [1, 1]].map(([a, b]) => (moment((at) => (at[a] - mean[a]) * (at[b] - mean[b])) - covariance[a][b]) / spread(a, b)), // prettier-ignore
      ]
    })
    expect(deviations).toHaveLength(24)
    expect(Math.max(...deviations.map(Math.abs))).toBeLessThan(limit)
  })

  test('have the density of the model, and are marked', () => {
    expect(rows).toHaveLength(100_000)
    const worst = rows.slice(0, 5000).reduce((most, { at, density, logDensity }) => {
      const expected = densityAt(families, at)
      return Math.max(most, Math.abs(density / expected - 1), Math.abs(logDensity - Math.log(expected))) // prettier-ignore
    }, 0)
    expect(worst).toBeLessThan(1e-10)
    expect(rows.every(({ mark }) => mark === 'generated')).toBe(true)
  })
})

test('the same seed gives the same rows, and more of them begin with the same', () => {
  const draw = (...args: string[]) => {
    const out = target()
    expect(isodense('sample', blobs, ...quick, '--out', out, ...args)).toMatchObject({
      status: 0,
    })
    return readFileSync(out, 'utf8').split('\r\n')
  }
  const some = draw('--n', '20')
  expect(draw('--n', '20')).toEqual(some)
  expect(draw('--n', '30').slice(0, 21)).toEqual(some.slice(0, 21))
  expect(draw('--n', '20', '--sample-seed', '1').slice(1)).not.toEqual(some.slice(1))
})

test.each(['x.csv', 'generated/x.csv'])('generated rows do not go to a file named %s', (name) => {
  const run = isodense('sample', blobs, '--k', '1', '--out', join(temporaryFolder(), name))
  expect(run).toMatchObject({ status: 2, stdout: '' })
  expect(run.stderr).toContain('put "generated" into the name')
})

test('a column of the name does not hide the mark', () => {
  const rows = Array.from({ length: 30 }, (_, i) => `${Math.sin(i)},${Math.cos(i * 3)}`)
  const input = temporaryFile('in.csv', ['generated,family', ...rows].join('\n'))
  const out = target()
  expect(isodense('sample', input, '--k', '1', '--n', '3', '--out', out).status).toBe(0)
  for (const row of recordsOf(out)) {
    expect(row['generated (2)']).toBe('generated')
    expect(Number(row['generated'])).not.toBeNaN()
  }
})

test('of a logarithm only positive values are drawn, with the density per unit of the value', () => {
  const rows = Array.from({ length: 200 }, (_, i) =>
    Math.exp(1 + 0.8 * Math.sin(i * 1.7) + i / 200),
  )
  const input = temporaryFile('in.csv', ['x', ...rows].join('\n'))
  const out = target()
  const args = ['--log', 'x', '--k', '1', '--covariance', 'full', '--n', '500', '--out', out]
  const { model } = resultOf('sample', input, ...args)
  const [mean, variance] = [model.means[0][0], model.covariances[0][0][0]]
  for (const row of recordsOf(out)) {
    const x = Number(row.x)
    expect(x).toBeGreaterThan(0)
    const normal =
      -((Math.log(x) - mean) ** 2) / (2 * variance) - Math.log(2 * Math.PI * variance) / 2
    expect(Number(row.log_density)).toBeCloseTo(normal - Math.log(x), 9)
  }
})

test('the picture shows the generated rows over the data', () => {
  const picture = target('p.svg')
  const args = [...quick, '--n', '40', '--out', target(), '--picture', picture, '--theme', 'dark']
  expect(isodense('sample', blobs, ...args)).toMatchObject({ status: 0 })
  expect(readFileSync(picture, 'utf8')).toMatch(/[Gg]enerated/)
  const plain = target('q.svg')
  isodense('detect', blobs, ...quick, '--picture', plain)
  expect(readFileSync(plain, 'utf8')).not.toMatch(/[Gg]enerated/)
})

const digits = 'samples/digits.csv'
const reduced = ['--no-standardise', '--pca', '0.9', '--k', '4', '--covariance', 'diag', '--n-init', '1'] // prettier-ignore

test('of principal components of images every pixel is drawn, also those that never change', () => {
  const [out, images] = [target(), target('i.svg')]
  const result = resultOf('sample', digits, ...reduced, '--n', '7', '--sample-seed', '3', '--out', out, '--images', images) // prettier-ignore
  const pixels = Array.from({ length: 64 }, (_, i) => `p${String(i).padStart(2, '0')}`)
  expect(result.columns).toEqual(pixels)
  expect(result.pca).toMatchObject({ columns: 64, whiten: true })
  const rows = recordsOf(out)
  expect(rows).toHaveLength(7)
  expect(Object.keys(rows[0]!).slice(0, 65)).toEqual([...pixels, 'generated'])
  for (const row of rows) expect(Math.abs(Number(row.p32))).toBeLessThan(1e-9)
  const texts = wellFormedText(readFileSync(images, 'utf8'))
  expect(texts).toContain('Generated: 7 rows drawn from the model, not measured')
  expect(texts.join()).not.toContain('flagged rows')
  expect(result.warnings.join()).not.toMatch(/p(00|32|39)\b|follows exactly/)
})

test('without components, or with columns that are named, pixels that never change are left out', () => {
  const columnsOf = (...args: string[]) =>
    resultOf('sample', digits, '--k', '1', '--n-init', '1', '--out', target(), '--n', '1', ...args)
      .columns as string[]
  expect(columnsOf('--covariance', 'diag', '--no-pca')).toHaveLength(61)
  expect(columnsOf('--pca', '2', '--columns', 'p02,p03,p04')).toEqual(['p02', 'p03', 'p04'])
})

test('a thousand of many generated images are shown', () => {
  const images = target('i.svg')
  expect(isodense('sample', digits, ...reduced, '--n', '1001', '--out', target(), '--images', images)).toMatchObject({ status: 0 }) // prettier-ignore
  expect(wellFormedText(readFileSync(images, 'utf8'))).toContain(
    'Generated: 1000 of 1001 rows drawn from the model, not measured',
  )
})

test('images that no column holds are refused', () => {
  const run = isodense('sample', blobs, ...quick, '--out', target(), '--images', target('i.svg'))
  expect(run).toMatchObject({ status: 2, stdout: '' })
  expect(run.stderr).toContain('not known to be an image')
})

test('generated rows read again are said to be no measurements; measured ones are not', () => {
  const out = target()
  isodense('sample', blobs, ...quick, '--n', '60', '--out', out)
  const said = (input: string) => resultOf('detect', input, ...quick).warnings.join('\n')
  expect(said(out)).toContain('never measured')
  expect(said(blobs)).not.toContain('never measured')
})
