import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { wellFormedText } from '../charts/wellFormed'
import { golden } from '../core/support'
import { temporaryFile, temporaryFolder } from '../engine/support'
import { recordsOf, resultOf, tableOf } from './results'
import { isodense } from './run'

const blobs = 'tests/golden/blobs_stretched.csv'
const reference = golden('seed_blobs')

interface Compared {
  covarianceType: string
  nComponents: number
  logLikelihood: number
  parameters: number
  aic: number
  bic: number
  restartLogLikelihoods: (number | null)[]
  restartsStopped: number
}

/** Free parameters of a mixture of k components in d columns, as scikit-learn counts them. */
function freeParameters(type: string, k: number, d: number): number {
  const covariance =
    { full: (k * d * (d + 1)) / 2, tied: (d * (d + 1)) / 2, diag: k * d }[type] ?? k
  return k - 1 + k * d + covariance
}

/** Log-likelihoods of the restarts that came to their end. */
const ended = ({ restartLogLikelihoods }: Compared) =>
  restartLogLikelihoods.filter((value) => value !== null)

test('every model is compared by the criteria of its likelihood, and the best is taken', () => {
  const out = join(temporaryFolder(), 's.csv')
  const [model] = resultOf('select', blobs, '--no-standardise', '--k', '1-5', '--out', out).models
  const selection: Compared[] = model.selection
  expect(selection).toHaveLength(20)
  for (const c of selection) {
    const { covarianceType, nComponents, logLikelihood, restartLogLikelihoods } = c
    const p = freeParameters(covarianceType, nComponents, 2)
    expect(c.parameters).toBe(p)
    expect(c.aic).toBeCloseTo(2 * p - 2 * logLikelihood, 8)
    expect(c.bic).toBeCloseTo(p * Math.log(400) - 2 * logLikelihood, 8)
    expect(restartLogLikelihoods).toHaveLength(10)
    expect(Math.max(...ended(c))).toBeCloseTo(logLikelihood, 8)
    expect(ended(c)).toHaveLength(10 - c.restartsStopped)
  }
  const best = selection.reduce((a, b) => (b.bic < a.bic ? b : a))
  expect(best.bic).toBeCloseTo(reference.bic, 1)
  expect(model.taken).toEqual({ covarianceType: 'tied', nComponents: 4 })

  const table = recordsOf(out)
  expect(table.map(({ bic }) => Number(bic))).toEqual(
    selection.map(({ bic }) => bic).toSorted((a, b) => a - b),
  )
  for (const row of table) {
    const c = selection.find(
      (one) => one.covarianceType === row.covariance_type && one.nComponents === Number(row.components), // prettier-ignore
    )!
    expect(Number(row.worst_restart)).toBe(Math.min(...ended(c)))
    expect(Number(row.best_restart)).toBe(Math.max(...ended(c)))
    expect(Number(row.stopped_restarts)).toBe(c.restartsStopped)
    expect(Number(row.failed_restarts)).toBe(0)
  }
})

test('the comparison is drawn by the criterion that is asked for, with the model taken', () => {
  const draw = (...args: string[]) => {
    const picture = join(temporaryFolder(), 's.svg')
    const run = isodense('select', blobs, '--no-standardise', '--k', '2-5', '--picture', picture, ...args) // prettier-ignore
    expect(run).toMatchObject({ status: 0 })
    expect(run.stdout).toContain(`Wrote the comparison as a picture to ${picture}`)
    return readFileSync(picture, 'utf8')
  }
  const bic = draw()
  const texts = wellFormedText(bic)
  expect(texts).toEqual(
    expect.arrayContaining([
      'blobs_stretched.csv',
      'tied, 4 components, taken from 16 models of 400 rows · BIC 1624.1 · AIC 1568.2',
      'BIC (lower is better)',
      ...['full', 'tied', 'diag', 'spherical', 'best, taken'],
    ]),
  )
  expect(draw()).toBe(bic)
  const aic = wellFormedText(draw('--criterion', 'aic', '--take', 'full,5', '--theme', 'dark'))
  expect(aic).toEqual(expect.arrayContaining(['AIC (lower is better)', 'best', 'taken']))
})

test('there is a picture of the comparison for each group', () => {
  const picture = join(temporaryFolder(), 's.svg')
  const args = ['--fit-by', 'species', '--k', '1-2', '--n-init', '1', '--picture', picture]
  expect(isodense('select', 'tests/golden/iris.csv', ...args)).toMatchObject({ status: 0 })
  const svg = readFileSync(picture.replace('.svg', '-setosa.svg'), 'utf8')
  expect(wellFormedText(svg)).toContain('iris.csv: setosa')
})

test('models that fail or collapse come last, and say why', () => {
  const input = temporaryFile('few.csv', 'a,b\n1,2\n3,4\n5,7\n9,1\n')
  const out = join(temporaryFolder(), 's.csv')
  const run = isodense('select', input, '--k', '1-6', '--covariance', 'full', '--out', out)
  expect(run).toMatchObject({ status: 0 })
  const remarks = recordsOf(out).map(({ components, remark }) => [Number(components), remark])
  expect(remarks.slice(-2)).toEqual([
    [5, '4 rows are too few for 5 components; at least 5 are needed.'],
    [6, '4 rows are too few for 6 components; at least 6 are needed.'],
  ])
  expect(remarks.find(([k]) => k === 4)![1]).toMatch(/too few rows/)
})

const taken = (input: string, ...args: string[]) => {
  const { model, selection, warnings } = resultOf('detect', input, ...args)
  const named = `${model.covarianceType},${model.nComponents}`
  return { named, compared: selection.length as number, warnings: warnings.join(' ') as string }
}

test('the model taken by hand is that one, whatever the criterion prefers', () => {
  expect(taken(blobs, '--take', 'diag,2').named).toBe('diag,2')
})

test('a model that the comparison leaves out is fitted where it is taken, and says so', () => {
  const columns = Array.from({ length: 32 }, (_, j) => `c${j}`)
  const rows = Array.from({ length: 170 }, (_, i) => columns.map((_, j) => Math.sin(i * (j + 1.3)) + (i % 2) * 3)) // prettier-ignore
  const input = temporaryFile('wide.csv', tableOf(columns, rows))
  const quick = ['--n-init', '1']
  const automatic = taken(input, ...quick)
  expect(automatic).toMatchObject({ compared: 22 })
  expect(automatic.warnings).toContain('Full covariances with 2 or more components were left out')
  expect(automatic.warnings).not.toContain('taken by hand')
  const byHand = taken(input, ...quick, '--take', 'full,2')
  expect(byHand).toMatchObject({ named: 'full,2', compared: 22 })
  expect(byHand.warnings).toContain('taken by hand, full with k = 2, was left out')
})

test('models that are asked for are compared, however many parameters they have', () => {
  const columns = Array.from({ length: 32 }, (_, j) => `c${j}`)
  const rows = Array.from({ length: 60 }, (_, i) => columns.map((_, j) => Math.sin(i * (j + 1.3)) + (i % 2) * 3)) // prettier-ignore
  const input = temporaryFile('wide.csv', tableOf(columns, rows))
  const { settings, models } = resultOf('select', input, '--k', '3-9:3', '--n-init', '1')
  expect(settings).toMatchObject({ minComponents: 3, maxComponents: 9, componentStep: 3 })
  const compared = (models[0].selection as { covarianceType: string; nComponents: number }[]).map(
    (one) => `${one.covarianceType} ${one.nComponents}`,
  )
  const types = ['full', 'tied', 'diag', 'spherical']
  expect(compared).toEqual(types.flatMap((type) => [3, 6, 9].map((k) => `${type} ${k}`)))
})

test('above 20 000 rows the model taken is fitted to all of them', () => {
  const rows = Array.from({ length: 20_100 }, (_, i) => [Math.sin(i * 1.7) + (i % 3) * 5, Math.cos(i * 2.3)]) // prettier-ignore
  const input = temporaryFile('long.csv', tableOf(['a', 'b'], rows))
  const result = resultOf('detect', input, ...['--k', '1-3', '--n-init', '1', '--take', 'spherical,1']) // prettier-ignore
  expect(result).toMatchObject({ selectionRows: 20_000, fittedRows: 20_100 })
  const { covarianceType, nComponents, means } = result.model
  expect([covarianceType, nComponents]).toEqual(['spherical', 1])
  rows[0].forEach((_, j) => {
    const mean = rows.reduce((sum, row) => sum + row[j], 0) / rows.length
    expect(Math.abs(means[0][j] - mean)).toBeLessThan(1e-9)
  })
})

test.each([
  ['cannot be fitted', ['--take', 'full,9'], 4, 'full model with 9 components, which was asked for, could not be fitted: 4 rows'], // prettier-ignore
  ['is not among those compared', ['--take', 'full,11'], 2, 'not among those compared'],
  ['is of a type that is not compared', ['--take', 'full,2', '--covariance', 'tied'], 2, 'not among those compared'], // prettier-ignore
  ['has no number', ['--take', 'full,many'], 2, '--take needs a type and a number'],
])('a model to take that %s is no other model', (_, args, status, message) => {
  const run = isodense('detect', temporaryFile('few.csv', 'a,b\n1,2\n3,4\n5,7\n9,1\n'), ...args)
  expect(run).toMatchObject({ status, stdout: '' })
  expect(run.stderr).toContain(message)
})
