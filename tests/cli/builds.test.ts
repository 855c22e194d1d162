import { spawnSync } from 'node:child_process'
import { expect, inject, test } from 'vitest'

/** RESULT.json of a run with one of the kernel's builds; `none` is plain TypeScript. */
function detect(build: string, ...args: string[]) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [inject('cliPath'), 'detect', ...args, '--json', '-'],
    { encoding: 'utf8', env: { ...process.env, ISODENSE_KERNEL: build }, maxBuffer: 1 << 28 },
  )
  expect(status, stderr).toBe(0)
  return JSON.parse(stdout)
}

const files = ['blobs_stretched', 'moons', 'iris', 'wine']
test.each(files.flatMap((name) => [[name], [name, '--no-standardise']]))(
  'all builds choose the same model and flag the same rows: %s %s',
  (name, ...flags) => {
    const args = [`tests/golden/${name}.csv`, ...flags.filter(Boolean), '--n-init', '3']
    const plain = detect('none', ...args)
    for (const build of ['simd', 'relaxed']) {
      const { model, flaggedRows, threshold } = detect(build, ...args)
      expect([model.covarianceType, model.nComponents]).toEqual([
        plain.model.covarianceType,
        plain.model.nComponents,
      ])
      expect(flaggedRows).toEqual(plain.flaggedRows)
      expect(Math.abs(threshold - plain.threshold)).toBeLessThan(1e-9 * Math.abs(plain.threshold))
      model.means.flat().forEach((value: number, i: number) => {
        const expected = plain.model.means.flat()[i]
        expect(Math.abs(value - expected)).toBeLessThan(1e-9 * Math.max(1, Math.abs(expected)))
      })
    }
  },
)
