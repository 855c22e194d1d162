import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { tutorialBlocks, words } from '../../scripts/tutorial/blocks.mjs'
import { golden } from '../core/support'
import { temporaryFolder } from '../engine/support'
import { recordsOf } from './results'

const document = readFileSync('docs/tutorial.md', 'utf8')
const blocks = tutorialBlocks(document)
const folder = temporaryFolder()
const here = (name: string) => join(folder, name)
const written = (name: string) => JSON.parse(readFileSync(here(name), 'utf8'))

/** What a command of the document prints; it runs in a folder that has the samples. */
function run([program, ...args]: string[]): string {
  const programs: Record<string, string> = { isodense: inject('cliPath'), 'make-faces': resolve('scripts/make-faces.mjs') } // prettier-ignore
  const { status, stdout, stderr } = spawnSync(process.execPath, [programs[program!]!, ...args], {
    ...{ cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 },
  })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: status ${status}: ${stderr}`)
  return stdout
}

let printed: string[]
beforeAll(() => {
  symlinkSync(resolve('samples'), here('samples'), 'junction')
  printed = blocks.map(({ commands, slow }) => (slow ? '' : commands.map(run).join('')))
}, 300_000)

interface Compared {
  covarianceType: string
  nComponents: number
  logLikelihood: number
  aic: number
  bic: number
}
const lowest = (selection: Compared[], criterion: 'aic' | 'bic') =>
  selection.reduce((a, b) => (b[criterion] < a[criterion] ? b : a))

describe('the tutorial', () => {
  test('shows what its commands print', () => {
    const quick = blocks.flatMap(({ slow, output }, i) => (slow ? [] : [{ output, printed: printed[i]!.split('\n') }])) // prettier-ignore
    expect(quick).toHaveLength(7)
    for (const { output, printed: lines } of quick) {
      expect(output.length).toBeGreaterThan(0)
      expect(lines).toEqual(expect.arrayContaining(output))
    }
  })

  test('shows pictures that its commands write, as they were written last', () => {
    const shown = [...document.matchAll(/\]\(images\/tutorial\/([\w-]+\.svg)\)/g)].map(([, name]) => name!) // prettier-ignore
    const targets = blocks.flatMap(({ commands }) => commands.flat()).filter((word) => word.endsWith('.svg')) // prettier-ignore
    expect(shown.toSorted()).toEqual(targets.toSorted())
    for (const name of shown) expect(existsSync(join('docs/images/tutorial', name)), name).toBe(true) // prettier-ignore
    for (const name of shown.filter((one) => existsSync(here(one)))) {
      const committed = readFileSync(join('docs/images/tutorial', name), 'utf8')
      expect(readFileSync(here(name), 'utf8') === committed, name).toBe(true)
    }
  })

  test('has the reference clusters of k-means', () => {
    const { inertia, centers } = golden('kmeans')
    const [found] = written('kmeans.json').models
    expect(Math.abs(found.inertia / inertia - 1)).toBeLessThan(1e-6)
    const sorted = (some: number[][]) => some.toSorted((a, b) => a[0]! - b[0]!)
    for (const [c, centre] of sorted(found.centers).entries())
      for (const [j, value] of centre.entries())
        expect(value).toBeCloseTo(sorted(centers)[c]![j]!, 5)
  })

  test('has the reference criteria of four shapes, the reference pair, and its 16 rows', () => {
    const reference = golden('seed_blobs')
    const [{ selection, taken }] = written('blobs-select.json').models
    const { grid } = reference.selection
    const four = [...printed[1]!.matchAll(/log-likelihood (\S+), BIC (\S+), AIC (\S+),/g)].map((found) => found.slice(1).map(Number)) // prettier-ignore
    expect(four).toHaveLength(4)
    for (const [i, type] of ['full', 'tied', 'diag', 'spherical'].entries()) {
      const [logLikelihood, bic, aic] = four[i]!
      expect(logLikelihood, type).toBeGreaterThan(grid[type][4].log_likelihood - 0.001)
      expect(bic, type).toBeLessThan(grid[type][4].bic + 0.01)
      expect(aic, type).toBeLessThan(grid[type][4].aic + 0.01)
    }
    // Ten starts do not find the best of many components.
    for (const { covarianceType, nComponents, bic } of selection)
      expect(bic).toBeLessThan(grid[covarianceType][nComponents].bic * 1.01)
    expect(taken).toEqual({ covarianceType: 'tied', nComponents: 4 })
    for (const criterion of ['aic', 'bic'] as const) {
      expect(lowest(selection, criterion)).toMatchObject(taken)
      expect(lowest(selection, criterion)[criterion]).toBeCloseTo(reference[criterion], 1)
    }
    const { threshold, flaggedRows } = written('blobs.json')
    expect(flaggedRows).toEqual(reference.anomaly_rows_zero_based)
    // The reference stops by the same tolerance a little elsewhere.
    expect(threshold).toBeCloseTo(reference.threshold, 4)
    expect(recordsOf(here('blobs-flagged.csv'))).toHaveLength(16)
    expect(recordsOf(here('blobs-generated.csv')).every((row) => row.generated === 'generated')).toBe(true) // prettier-ignore
  })

  test('has likelihoods of the moons that are those of the reference or better, but for one that is hardly below', () => {
    const { k: ks, log_likelihood: reference } = golden('seed_moons')
    const [{ selection }] = written('moons.json').models
    expect(selection.map((c: Compared) => c.nComponents)).toEqual(ks)
    const below = selection.map((c: Compared, i: number) => reference[i] - c.logLikelihood)
    expect(Math.max(...below)).toBeLessThan(0.3)
    expect(below.filter((by: number) => by > 1e-3)).toHaveLength(1)
    expect(recordsOf(here('moons-generated.csv'))).toHaveLength(400)
  })

  test('has the reference components of the digits, their likelihoods, and 100 generated images', () => {
    const { pca: expected, full } = golden('seed_digits')
    const [{ pca, selection, taken }] = written('digits.json').models
    expect(pca.count).toBe(41)
    expected.explained_variance.forEach((value: number, c: number) =>
      expect(Math.abs(pca.explainedVariance[c] / value - 1)).toBeLessThan(1e-9),
    )
    expect(selection.map((c: Compared) => c.nComponents)).toEqual(Object.keys(full).map(Number))
    for (const { nComponents: k, logLikelihood } of selection)
      expect(logLikelihood, `k = ${k}`).toBeGreaterThan(full[k].log_likelihood - 1000)
    expect(taken).toEqual({ covarianceType: 'full', nComponents: 70 })
    expect(lowest(selection, 'bic').nComponents).toBe(70)

    const rows = recordsOf(here('digits-generated.csv'))
    expect(rows).toHaveLength(100)
    const pixels = Array.from({ length: 64 }, (_, i) => `p${String(i).padStart(2, '0')}`)
    expect(Object.keys(rows[0]!).slice(0, 65)).toEqual([...pixels, 'generated'])
    for (const row of rows) {
      expect(row.generated).toBe('generated')
      expect(pixels.every((name) => row[name] !== '' && Number.isFinite(Number(row[name])))).toBe(true) // prettier-ignore
    }
  })

  test('has faces of which fewer, compared with fewer components, run the same way', () => {
    const slow = blocks.filter((block) => block.slow)
    expect(slow).toHaveLength(1)
    const less: Record<string, string> = { '7': '2', '5-145:5': '2-6:2' }
    const [make, select] = slow[0]!.commands.map((command) => command.map((word) => less[word] ?? word)) // prettier-ignore
    run(make!)
    expect(run([...select!, '--n-init', '1'])).toContain('12 models by BIC, best first')
    const { rows, models } = written('faces.json')
    expect(rows).toBe(80)
    expect(models[0].pca.columns).toBe(4096)
    expect(models[0].pca.varianceKept).toBeGreaterThan(0.99)
    expect(readFileSync(here('faces-choice.svg'), 'utf8')).toContain('BIC (lower is better)')
  })
})

test('words of a command are split as a shell does it, and an output needs a command', () => {
  expect(words("isodense detect 'a b.csv' --columns 'x,\"y z\"'")).toEqual(['isodense', 'detect', 'a b.csv', '--columns', 'x,"y z"']) // prettier-ignore
  expect(() => tutorialBlocks('```text output\nx\n```\n')).toThrowError('before any command')
})
