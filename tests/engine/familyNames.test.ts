import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createRandom } from '../../src/core/rng'
import { withExcluded } from '../../src/shared/exclusions'
import type { FamilyName } from '../../src/shared/familyNames'
import { planSchema, sameModel, type Plan } from '../../src/shared/plan'
import { normal } from '../core/support'
import { analyseSet, judgedBy, open, startService, temporaryFile, temporaryFolder } from './support'

const service = startService(1)
afterAll(() => service.close())

/** Groups of 200, 120 and 60 parts at three places; the last two nearer each other than to the first. */
const random = createRandom(21)
const centres = [
  [0, 0, 200],
  [12, 0, 120],
  [19, 0, 60],
] as const
const rows = centres.flatMap(([x, y, count], group) =>
  Array.from({ length: count }, (_, i) =>
    [`${group}-${i}`, (x + normal(random)).toFixed(3), (y + normal(random)).toFixed(3)].join(','),
  ),
)
const sheet = (lines: string[]) =>
  temporaryFile('parts.csv', ['serial,a,b', ...lines].join('\n') + '\n')
const file = sheet(rows)
const columns = ['a', 'b'].map((name) => ({ name, transform: 'none' as const }))
const fixed = (k: number): Partial<Plan> => ({
  ...{ columns, minComponents: k, maxComponents: k, restarts: 3 },
  ...{ covarianceTypes: ['full'], score: 'family', robust: false },
})

const analysed = async (path: string, plan: Partial<Plan>) => {
  const set = await analyseSet(service, path, plan)
  return { set, analysis: set.models[0]!, model: service.session.model(set.models[0]!.modelId) }
}
type Analysed = Awaited<ReturnType<typeof analysed>>

/** The group that most rows of a family are from, and how it is called. */
const named = ({ analysis, model }: Analysed): Record<string, string> =>
  Object.fromEntries(
    analysis.families.flatMap(({ named }, family) => {
      const counts = new Map<string, number>()
      model.prepared.rows.forEach((row, i) => {
        if (model.families.of[model.component[i]!] !== family) return
        const group = model.loaded.table.cells[0]!.at(row).split('-')[0]!
        counts.set(group, (counts.get(group) ?? 0) + 1)
      })
      const [[group] = ['']] = [...counts].sort((a, b) => b[1] - a[1])
      return named?.name ? [[named.name, group]] : []
    }),
  )

/** The three families of a model, called by the group that they are. */
async function names(
  found: Analysed,
  wanted = ['large', 'middle', 'small'],
): Promise<FamilyName[]> {
  const { analysis } = found
  expect(analysis.families).toHaveLength(3)
  const out: FamilyName[] = []
  for (const [family, { at }] of analysis.families.entries()) {
    const rows = await service.call('familyRows', { modelId: analysis.modelId, family })
    const name = wanted[family]!
    if (name === '') continue
    out.push({ group: null, columns: analysis.columns, at, rows: { ...rows, hashes: [...rows.hashes] }, name, colour: null, symbol: null }) // prettier-ignore
  }
  return out
}
const three = await analysed(file, fixed(3))
const called = await names(three)
const asGiven = { large: '0', middle: '1', small: '2' }

test('names go with the rows: other seed, order of the file, scaling, columns and excluded rows', async () => {
  expect(named(await analysed(file, { ...fixed(3), names: called }))).toEqual(asGiven)
  expect(named(await analysed(file, { ...fixed(3), seed: 7, names: called }))).toEqual(asGiven)
  const turned = sheet([...rows].reverse())
  expect(named(await analysed(turned, { ...fixed(3), names: called }))).toEqual(asGiven)
  const one = { ...fixed(3), columns: columns.slice(0, 1), names: called }
  expect(named(await analysed(file, one))).toEqual(asGiven)
  // Without most of its parts the largest family is the smallest.
  const { tableId } = await open(service, file)
  const some = Array.from({ length: 90 }, (_, i) => i)
  const known = await service.call('identify', { tableId, rows: some })
  const excluded = withExcluded([], known, some, { comment: '', by: '', at: null })
  const fewer = await analysed(file, { ...fixed(3), excluded, names: called })
  expect(named(fewer)).toEqual(asGiven)
  expect(fewer.analysis.families[0]!.named!.name).not.toBe('large')
})

test('a family that is divided keeps its name on the larger part, and that is said', async () => {
  const two = await analysed(file, fixed(2))
  const rowsOf = await service.call('familyRows', { modelId: two.analysis.modelId, family: 1 })
  const of = two.analysis.families[1]!
  const both: FamilyName = { group: null, columns: ['a', 'b'], at: of.at, rows: { ...rowsOf, hashes: [...rowsOf.hashes] }, name: 'both', colour: null, symbol: null } // prettier-ignore
  expect(of.rows).toBe(180)
  const divided = await analysed(file, { ...fixed(3), names: [both] })
  expect(named(divided)).toEqual({ both: '1' })
  expect(divided.set.labelNotes).toEqual([
    expect.stringMatching(/The name “both” is on family 2, which has 67 % of the rows/),
  ])
})

test('a family that went into a larger one loses its name, and has it again when it is back', async () => {
  const merged = await analysed(file, { ...fixed(2), names: called })
  // 120 of the 180 rows were called so; 60 are too few.
  expect(named(merged)).toEqual({ large: '0', middle: '1' })
  expect(merged.set.labelNotes.join()).toContain('The name “small” is on no family: most of its rows are in a family that consists mostly of other rows.') // prettier-ignore
  expect(merged.set.plan.names).toHaveLength(3)
  expect(named(await analysed(file, { ...fixed(3), names: called }))).toEqual(asGiven)
  const all = await analysed(file, { ...fixed(1), names: called.slice(1) })
  expect(named(all)).toEqual({})
})

test('in another file a name is on the family that plainly lies there, and else on none', async () => {
  const others = (shift: number, seed: number) => {
    const noise = createRandom(seed)
    return sheet(
      centres.flatMap(([x, y, count], group) =>
        Array.from(
          { length: count },
          (_, i) =>
          [`n${group}-${i}`, (x + shift + normal(noise)).toFixed(3), (y + normal(noise)).toFixed(3)].join(','), // prettier-ignore
        ),
      ),
    )
  }
  const same = await analysed(others(0, 5), { ...fixed(3), names: called })
  expect(named(same)).toEqual({ large: 'n0', middle: 'n1', small: 'n2' })
  expect(same.analysis.families[0]!.named!.share).toBeNull()
  // Shifted by half of the way from one family to another: nobody can tell.
  const shifted = await analysed(others(3.5, 6), { ...fixed(3), names: called })
  expect(named(shifted)).toEqual({})
  expect(shifted.set.labelNotes[0]).toContain('no family plainly lies where it was')
})

test('a name that was given to just these rows stands over one that was given to more', async () => {
  const two = await analysed(file, fixed(2))
  const rowsOf = await service.call('familyRows', { modelId: two.analysis.modelId, family: 1 })
  const both: FamilyName = { ...called[1]!, rows: { ...rowsOf, hashes: [...rowsOf.hashes] }, name: 'both' } // prettier-ignore
  const again = await analysed(file, { ...fixed(3), names: [both, ...called] })
  expect(named(again)).toEqual(asGiven)
})

test('a name is no part of a model, and is written beside the number of the family', async () => {
  const plan = planSchema.parse({ columns })
  const withNames: Plan = { ...plan, names: called }
  expect(sameModel(plan, withNames)).toBe(true)
  const { set } = await analysed(file, { ...fixed(3), names: called.slice(2) })
  const path = join(temporaryFolder(), 'all.csv')
  service.files.add('all', { path, access: 'write' })
  const what = { analysisId: set.analysisId, which: 'all' as const, target: 'all' }
  await service.call('export', { ...what, by: judgedBy() })
  const cells = () => {
    const [head, ...lines] = readFileSync(path, 'utf8').replace('\ufeff', '').trim().split('\r\n')
    const at = head!.split(',').indexOf('isodense_family_name')
    const number = head!.split(',').indexOf('isodense_family')
    return [0, 379].map((row) => lines[row]!.split(',')).map((line) => [line[number], line[at]])
  }
  expect(cells()).toEqual([
    ['1', ''],
    ['3', 'small'],
  ])
  // The window may have others since.
  const known = { labels: [], labelColumn: null, names: called }
  await service.call('export', { ...what, by: { ...judgedBy(), known } })
  expect(cells()).toEqual([
    ['1', 'large'],
    ['3', 'small'],
  ])
})

test('a mark goes with the rows that it was given to, not with a place that another family has now', async () => {
  const { at, rows: own } = called[2]!
  const marked = (change: Partial<Plan>) => analysed(file, { ...change, marks: [{ group: null, at, rows: own, mark: 'defect' }] }) // prettier-ignore
  const again = await marked({ ...fixed(3), seed: 3 })
  expect(again.analysis.families.map(({ mark, said }) => [mark, said])).toEqual([
    ['normal', undefined],
    ['normal', undefined],
    ['defect', [0]],
  ])
  // Its rows are a third of a family: marking that as a defect would flag 120 parts of which nobody said so.
  const merged = await marked(fixed(2))
  expect(merged.analysis.families.map(({ mark }) => mark)).toEqual(['normal', 'normal'])
  expect(merged.analysis.guards[0]).toMatchObject({ id: 'marksLost', severity: 'doubt', params: { count: 1 } }) // prettier-ignore
  // By its place alone, as a plan of before, or the command line, names it.
  const former = await analysed(file, { ...fixed(2), marks: [{ group: null, at, rows: null, mark: 'defect' }] }) // prettier-ignore
  expect(former.analysis.families.map(({ mark }) => mark)).toEqual(['normal', 'defect'])
})

test('a plan of before families had names opens', () => {
  const former = { columns, marks: [{ at: [1, 2], mark: 'defect' }] }
  expect(planSchema.parse(former)).toMatchObject({
    names: [],
    marks: [{ at: [1, 2], rows: null }],
  })
})
