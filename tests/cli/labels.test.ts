import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createRandom } from '../../src/core/rng'
import { planFor, planSchema } from '../../src/shared/plan'
import { normal } from '../core/support'
import { open, startService, temporaryFile, temporaryFolder } from '../engine/support'
import { recordsOf, resultOf, tableOf } from './results'
import { isodense } from './run'

const service = startService(1)
afterAll(() => service.close())

const random = createRandom(12)
const rows = Array.from({ length: 212 }, (_, i) => {
  const shift = i >= 200 ? 6 : 0
  return [
    ...[10, 20].map((centre) => (centre + shift + normal(random)).toFixed(4)),
    i === 5 ? '?' : i === 6 ? 'check' : i >= 200 ? 'NOK' : 'OK',
  ]
})
const file = temporaryFile('parts.csv', tableOf(['a', 'b', 'verdict'], rows))
const column = ['--label-column', 'verdict', '--bad', 'NOK', '--good', 'OK']
const quick = ['--k', '1-2', '--n-init', '2']

test('the catch rate is said with its interval, and stands in the JSON', () => {
  const { stdout, status } = isodense('detect', file, ...column, ...quick)
  expect(status).toBe(0)
  expect(stdout).toContain('Labels: 12 bad, 198 good, 0 ignored')
  expect(stdout).toMatch(/Known bad: (\d+) of 12 caught \(\d+ %, \d+ to \d+ %\)/)
  expect(stdout).toMatch(/Known good: 0 of 198 flagged \(0\.0 %, 0\.0 to 1\.8 %\)/)
  expect(stdout).toContain('had their part in the fit')
  expect(stdout).toContain(
    'Note: 1 row has another value in the label column “verdict” and is not labelled by it: “check”.',
  )
  const { labels, flaggedRows, keptOut, settings } = resultOf('detect', file, ...column, ...quick)
  const caught = flaggedRows.filter((row: number) => row >= 200).length
  expect(labels).toMatchObject({
    ...{ good: 198, bad: 12, ignored: 0 },
    table: { truePositive: caught, falseNegative: 12 - caught },
    catchRate: { caught, of: 12 },
    falseAlarms: { flagged: flaggedRows.length - caught, of: 198 },
  })
  expect(labels.rocAuc).toBeGreaterThan(0.99)
  expect(labels.rocCurve.catchRate.at(-1)).toBe(1)
  expect(keptOut.filter((row: number) => row >= 200)).toHaveLength(12)
  expect(settings.labelColumn).toEqual({
    column: 'verdict',
    bad: ['NOK'],
    good: ['OK'],
    ignore: [],
  })
})

test('without labels nothing is said of them, and no column is added', () => {
  const out = join(temporaryFolder(), 'all.csv')
  const { stdout } = isodense('detect', file, ...quick, '--all', out)
  expect(stdout).not.toContain('Labels')
  expect(resultOf('detect', file, ...quick)).not.toHaveProperty('labels')
  expect(Object.keys(recordsOf(out)[0]).filter((name) => name.includes('label'))).toEqual([])
})

test('a saved plan’s labels come with comments, time and history in the export, safe for a spreadsheet', async () => {
  const opened = await open(service, file)
  const { table, hashes } = await service.call('identify', {
    ...{ tableId: opened.tableId, rows: [3, 201, 5] },
  })
  const said = { disposition: null, comment: '', reason: '', by: 'A. Wu' }
  const [at, later] = ['2026-01-02T03:04:05.000Z', '2026-01-03T03:04:05.000Z']
  const plan = planSchema.parse({
    ...planFor(opened),
    labels: [
      {
        table,
        entries: [
          {
            row: 3,
            hash: hashes[0],
            changes: [{ ...said, at, label: 'ignore', reason: 'fell down' }],
          },
          {
            ...{ row: 201, hash: hashes[1] },
            changes: [
              { ...said, at, label: 'good' },
              {
                ...said,
                at: later,
                label: 'bad',
                disposition: 'scrap',
                comment: '=1+1',
                reason: 'cracked',
              },
            ],
          },
        ],
      },
    ],
  })
  const planFile = join(temporaryFolder(), 'parts.plan.json')
  writeFileSync(planFile, JSON.stringify(plan))
  const out = join(temporaryFolder(), 'all.csv')
  const { stdout, status } = isodense('detect', file, '--plan', planFile, ...quick, '--all', out)
  expect(status).toBe(0)
  expect(stdout).toContain('Labels: 1 bad, 0 good, 1 ignored')
  const records = recordsOf(out)
  expect(records[3]).toMatchObject({
    isodense_flag: 'not judged',
    isodense_label: 'ignore',
    isodense_label_reason: 'fell down',
  })
  expect(records[201]).toMatchObject({
    ...{ isodense_label: 'bad', isodense_disposition: 'scrap', isodense_comment: "'=1+1" },
    ...{ isodense_labelled_by: 'A. Wu', isodense_labelled_at: later },
    isodense_label_reason: 'cracked',
    isodense_label_history: `${at} A. Wu: good | ${later} A. Wu: good to bad; scrap; comment: =1+1; reason: cracked`,
  })
  expect(records[7]['isodense_label']).toBe('')
  const { leftOut, settings } = resultOf('detect', file, '--plan', planFile, ...quick)
  expect(leftOut).toEqual([{ row: 3, reason: 'ignored, reason: fell down (A. Wu)' }])
  expect(settings.labels).toEqual(plan.labels)
  const without = resultOf('detect', file, '--plan', planFile, ...quick, '--no-labels')
  expect(without).not.toHaveProperty('labels')
})

test('of a file that is read in parts the label column says the same', () => {
  const out = join(temporaryFolder(), 'all.csv')
  const ignore = [...column, '--ignore', '?', ...quick]
  const whole = resultOf('detect', file, ...ignore)
  const parts = resultOf('detect', file, ...ignore, '--fit-rows', '212', '--all', out)
  expect(parts.labels).toEqual(whole.labels)
  expect(parts.leftOut).toEqual(whole.leftOut)
  expect(whole.leftOut).toEqual([{ row: 5, reason: 'ignored, reason: “verdict” says so' }])
  expect(recordsOf(out)[205]).toMatchObject({ isodense_label: 'bad', isodense_labelled_by: 'column verdict' }) // prettier-ignore
})

test('what the values of a column mean is asked, not guessed', () => {
  const stderrOf = (...args: string[]) => isodense('detect', file, ...args)
  const open = stderrOf('--label-column', 'verdict')
  expect(open.status).toBe(2)
  expect(open.stderr).toContain('it has "NOK", "OK", "check". Perhaps --bad NOK --good OK.')
  expect(stderrOf('--bad', 'NOK').stderr).toContain('are values of a --label-column')
  expect(stderrOf(...column, '--good', 'NOK').stderr).toContain('stands for two labels')
  expect(stderrOf('--label-column', 'a', '--bad', '1', '--columns', 'a,b').stderr).toContain('“a” cannot be the label of each row') // prettier-ignore
})

test('a plan that labels without a name or a reason is refused', () => {
  const path = join(temporaryFolder(), 'bad.plan.json')
  const table = { name: 'x', rows: 1, order: 1, sketch: [1] }
  const change = { label: 'ignore', by: 'A', at: '2026-01-02T03:04:05Z' }
  const write = (changed: object) => {
    const labels = [{ table, entries: [{ row: 0, hash: 1, changes: [{ ...change, ...changed }] }] }]
    writeFileSync(
      path,
      JSON.stringify({ kind: 'isodense plan', version: 1, columns: [{ name: 'a' }], labels }),
    )
    return isodense('detect', file, '--plan', path).stderr
  }
  expect(write({})).toContain('without a reason')
  expect(write({ reason: 'x', by: ' ' })).toContain('labels')
})
