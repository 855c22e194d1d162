import { expect, test } from 'vitest'
import { detectArgs, kmeansArgs, sampleArgs, selectArgs, type DetectArgs } from '../../src/cli/args'
import { convertArgs } from '../../src/cli/convertArgs'
import { planFields } from '../../src/shared/plan'

const detect = (...argv: string[]) => detectArgs(argv) as DetectArgs

test('nothing is settled that was not named', () => {
  expect(detect('in.csv')).toEqual({
    input: 'in.csv',
    settings: {},
    others: [],
    plan: {
      ...{ file: null, columns: null, log: null, fields: {} },
      ...{ limits: [], noLimits: false, marks: [], noMarks: false },
      labels: { bad: null, good: null, ignore: null, noLabels: false },
      excluded: { lines: [], none: false },
      image: { none: false, size: null, needed: false },
    },
    imageParts: ['means', 'flagged', 'differences', 'generated'],
    look: { theme: 'light', show: {}, limits: true, kmeans: false, colourByCluster: false },
    savePlan: undefined,
    out: undefined,
    all: undefined,
    picture: undefined,
    json: undefined,
  })
})

test('several inputs are stacked', () => {
  expect(detect('a.csv', 'b.csv', 'c.csv')).toMatchObject({
    input: 'a.csv',
    others: ['b.csv', 'c.csv'],
  })
})

test('every setting of the plan has an option', () => {
  const argv = [
    ...['in.csv', '--columns', 'a,b', '--log', 'b', '--frequency', 'n', '--filter', 'line,A, B'],
    ...['--fit-by', 'cavity', '--no-standardise', '--k', '2-7:5', '--covariance', 'diag,full'],
    ...['--criterion', 'AIC', '--take', 'full,2', '--n-init', '4', '--seed', '9', '--tol', '1e-5'],
    ...['--max-iter', '50', '--reg-covar', '0', '--percentile', '2.5', '--assignment', 'draw'],
    ...['--basis', 'Count', '--count', '3', '--false-alarm-rate', '2'],
    ...['--false-discovery-rate', '10'],
    ...['--no-robust', '--missing', 'judge', '--score', 'density', '--mark', 'defect,1,-2'],
    ...['--limits', 'a,9.8,10.2', '--limits', '"b, mm",,4', '--axes', 'b,a', '--colour-by', 'line'],
    ...['--image', '8x4,columns,0,16', '--image-from', 'p0'],
    ...['--pca', '12', '--no-whiten', '--common-scale', '--contours', 'coverage'],
  ]
  const { plan } = detect(...argv)
  expect(plan).toEqual({
    file: null,
    columns: ['a', 'b'],
    log: ['b'],
    noLimits: false,
    marks: [{ group: null, at: [1, -2], rows: null, mark: 'defect' }],
    noMarks: false,
    labels: { bad: null, good: null, ignore: null, noLabels: false },
    excluded: { lines: [], none: false },
    image: {
      ...{ none: false, from: 'p0', needed: false },
      size: { width: 8, height: 4, order: 'columns', black: 0, white: 16 },
    },
    limits: [
      { column: 'a', lower: 9.8, upper: 10.2 },
      { column: 'b, mm', lower: null, upper: 4 },
    ],
    fields: {
      frequency: 'n',
      filter: { column: 'line', values: ['A', 'B'] },
      fitBy: 'cavity',
      standardise: false,
      commonScale: true,
      robust: false,
      score: 'density',
      missing: 'judge',
      minComponents: 2,
      maxComponents: 7,
      componentStep: 5,
      covarianceTypes: ['full', 'diag'],
      criterion: 'aic',
      take: { covarianceType: 'full', nComponents: 2 },
      restarts: 4,
      seed: 9,
      tolerance: 1e-5,
      maxIterations: 50,
      regCovar: 0,
      pca: { share: 0.99, components: 12, whiten: false },
      ...{ basis: 'count', percentile: 2.5, count: 3 },
      ...{ falseAlarmRate: 2, falseDiscoveryRate: 10 },
      assignment: 'draw',
      axes: { x: 'b', y: 'a' },
      colourBy: 'line',
      contours: 'coverage',
    },
  })
  const named = [
    ...Object.keys(plan.fields),
    'columns',
    'limits',
    'marks',
    'labels',
    'image',
    'labelColumn',
    'kind',
    'version',
    'excluded',
    'names',
  ].sort()
  expect(named).toEqual(Object.keys(planFields.shape).sort())
})

test('as scikit-learn: what it does not know is not done, unless it is asked for', () => {
  const fields = (...args: string[]) => detect('in.csv', ...args).plan.fields
  expect(fields('--no-standardise')).toMatchObject({ robust: false, score: 'density' })
  expect(fields('--no-standardise', '--robust', '--score', 'family')).toMatchObject({
    robust: true,
    score: 'family',
  })
  expect(fields()).not.toHaveProperty('robust')
})

test('principal components are kept by a share of the variance below 1, or by their number', () => {
  const pca = (...args: string[]) => detect('in.csv', ...args).plan.fields.pca
  expect(pca('--pca', '0.95')).toEqual({ share: 0.95, components: null, whiten: true })
  expect(pca('--pca', '41')).toEqual({ share: 0.99, components: 41, whiten: true })
  expect(pca('--no-pca')).toBe(null)
  expect(pca()).toBe(undefined)
  for (const wrong of [
    ['--pca', '0'],
    ['--pca', '1.5'],
    ['--pca', 'most'],
    ['--no-whiten'],
    ['--pca', '2', '--no-pca'],
  ])
    // prettier-ignore
    expect(() => pca(...wrong)).toThrowError(/--(pca|no-whiten)/)
})

test('columns are CSV records and may be repeated', () => {
  expect(detect('in.csv', '--columns', 'x,"Length, mm"', '--columns', 'y').plan.columns).toEqual([
    'x',
    'Length, mm',
    'y',
  ])
})

test.each([
  [['in.csv', '--json'], '-'],
  [['--json', 'in.csv'], '-'],
  [['in.csv', '--json', '-'], '-'],
  [['in.csv', '--json', '--k', '2'], '-'],
  [['in.csv', '--json', 'r.json'], 'r.json'],
  [['--json', 'result', 'in.csv'], 'result'],
  [['in.csv', '--json=r.json'], 'r.json'],
])('%j writes JSON to %s', (argv, json) => {
  expect(detect(...argv)).toMatchObject({ input: 'in.csv', json })
})

test('k is a number or a range, with a step or without', () => {
  const k = (value: string) => {
    const { minComponents, maxComponents, componentStep } = detect('in.csv', '--k', value).plan
      .fields
    return [minComponents, maxComponents, componentStep]
  }
  expect(k('4')).toEqual([4, 4, 1])
  expect(k('2-7')).toEqual([2, 7, 1])
  expect(k('5-145:5')).toEqual([5, 145, 5])
})

test('points are coloured by their uncertainty, which no column can be called', () => {
  const by = (...argv: string[]) => detect('in.csv', ...argv).plan.fields.colourBy
  expect(by('--colour-by-uncertainty')).toEqual({ by: 'uncertainty' })
  expect(by('--colour-by', 'uncertainty')).toBe('uncertainty')
})

test.each([
  ['two colourings', ['a.csv', '--colour-by', 'l', '--colour-by-uncertainty']],
  ['no input', []],
  ['one input twice', ['a.csv', './a.csv']],
  ['an unknown option', ['a.csv', '--frobnicate']],
  ['k of 0', ['a.csv', '--k', '0']],
  ['a range backwards', ['a.csv', '--k', '5-2']],
  ['k that is no number', ['a.csv', '--k', '1-']],
  ['k in steps of nothing', ['a.csv', '--k', '5-45:0']],
  ['a step without a range', ['a.csv', '--k', '5:5']],
  ['more components than there can be', ['a.csv', '--k', '5-205:5']],
  ['an unknown covariance type', ['a.csv', '--covariance', 'round']],
  ['an unknown criterion', ['a.csv', '--criterion', 'icl']],
  ['a percentile above 100', ['a.csv', '--percentile', '101']],
  ['a percentile that is no number', ['a.csv', '--percentile', 'few']],
  ['a negative seed', ['a.csv', '--seed=-1']],
  ['no restarts', ['a.csv', '--n-init', '0']],
  ['half a restart', ['a.csv', '--n-init', '1.5']],
  ['a picture that is not SVG', ['a.csv', '--picture', 'p.png']],
  ['JSON under the name of a table', ['a.csv', '--json', 'b.csv']],
  ['limits the wrong way round', ['a.csv', '--limits', 'x,5,4']],
  ['limits of one side only', ['a.csv', '--limits', 'x,5']],
  ['a limit that is no number', ['a.csv', '--limits', 'x,low,5']],
  ['a filter without values', ['a.csv', '--filter', 'line']],
  ['three axes', ['a.csv', '--axes', 'a,b,c']],
  ['a model to take without k', ['a.csv', '--take', 'full']],
  ['a model to take of an unknown type', ['a.csv', '--take', 'round,3']],
  ['an unknown assignment', ['a.csv', '--assignment', 'soft']],
  ['an unknown layer', ['a.csv', '--layers', 'points,stars']],
  ['an unknown theme', ['a.csv', '--theme', 'sepia']],
  ['both scalings', ['a.csv', '--standardise', '--no-standardise']],
  ['a plan to save under another name', ['a.csv', '--save-plan', 'p.csv']],
])('%s is wrong usage', (_, argv) => {
  expect(() => detectArgs(argv)).toThrow(expect.objectContaining({ name: 'UsageError' }))
})

test('help is answered before anything else is looked at', () => {
  expect(detectArgs(['--help'])).toBe('help')
  for (const args of [convertArgs, selectArgs, sampleArgs, kmeansArgs])
    expect(args(['-h'])).toBe('help')
})

test('a part of a saved plan can be taken out again', () => {
  const out = ['--no-frequency', '--no-filter', '--no-fit-by', '--no-axes', '--no-colour-by']
  expect(detect('in.csv', '--take', 'best', ...out).plan.fields).toEqual({
    ...{ take: null, frequency: null, filter: null, fitBy: null, axes: null, colourBy: null },
  })
})

test.each([
  [['--log', 'a', '--no-log']],
  [['--frequency', 'n', '--no-frequency']],
  [['--filter', 'l,A', '--no-filter']],
  [['--fit-by', 'l', '--no-fit-by']],
  [['--axes', 'a,b', '--no-axes']],
  [['--colour-by', 'l', '--no-colour-by']],
])('%j says two things at once', (argv) => {
  expect(() => detect('in.csv', ...argv)).toThrow('exclude each other')
})

test('a result needs the name of a file; standard output is for JSON alone', () => {
  for (const target of ['', '-'])
    for (const option of ['--out', '--all', '--save-plan'])
      expect(() => detect('in.csv', `${option}=${target}`)).toThrow(
        expect.objectContaining({ name: 'UsageError' }),
      )
  expect(() => convertArgs(['in.csv', '--out', '-'])).toThrow('standard output')
})

test('a reg_covar that no covariance could hold is refused', () => {
  expect(() => detect('in.csv', '--reg-covar', '1e308')).toThrow('--reg-covar')
})

test('sample needs a file, and takes whole numbers of rows only', () => {
  expect(() => sampleArgs(['a.csv'])).toThrow('--out')
  expect(() => sampleArgs(['a.csv', '--out', 'g.csv', '--n', '1.5'])).toThrow('--n')
  expect(() => sampleArgs(['a.csv', '--out', 'g.csv', '--n', '0'])).toThrow('--n')
  const args = ['a.csv', '--out', 'g.csv', '--n', '7', '--sample-seed', '3', '--k', '2']
  expect(sampleArgs(args)).toMatchObject({ out: 'g.csv', count: 7, sampleSeed: 3 })
})

test.each([
  [['--percentile', '3'], 'percentile'],
  [['--count', '3'], 'count'],
  [['--false-alarm-rate', '2'], 'good-batch'],
  [['--false-alarm-rate', '2', '--basis', 't-squared'], 't-squared'],
])('%j is a threshold by %s', (argv, basis) => {
  expect(detectArgs(['in.csv', ...argv])).toMatchObject({ plan: { fields: { basis } } })
})
