import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { createNormal, createRandom } from '../../src/core/rng'

/** More rows than any file here has: every row is fitted, and read again to be scored. */
const everyRow = '1000000'

let folder: string
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'isodense-large-'))))
afterAll(() => rmSync(folder, { recursive: true }))

function run(args: string[]) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [inject('cliPath'), 'detect', ...args],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  )
  return { stdout, stderr, status }
}

interface Outcome {
  all: string
  flagged: string
  result: Record<string, unknown> & { flaggedRows: number[]; warnings: string[] }
}

function detect(file: string, ...args: string[]): Outcome {
  const [all, flagged, json] = ['all.csv', 'flagged.csv', 'result.json'].map((name) =>
    join(folder, name),
  )
  const outputs = ['--all', all, '--out', flagged, '--json', json]
  const { status, stderr } = run([file, ...args, ...outputs])
  expect(status, stderr).toBe(0)
  const read = (path: string) => readFileSync(path, 'utf8')
  return { all: read(all), flagged: read(flagged), result: JSON.parse(read(json)) }
}

const written = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** Rows of three columns with what exports are full of, larger than the pieces in which files are read. */
function oddFile(rows: number): string {
  const normal = createNormal(createRandom(7))
  const lines = ['Report of the press, shift 2', 'part,width,height,mass', ',mm,mm,g']
  for (let i = 0; i < rows; i++) {
    const [w, h, m] = [20 + normal(), (i % 3) * 8 + normal(), 5 + 0.1 * normal()]
    const cells = [`P${i}`, w.toFixed(3), h.toFixed(4), m.toFixed(5)]
    if (i % 97 === 5) cells[1] = ''
    if (i % 89 === 7) cells[2] = i % 2 ? '<0.05' : 'broken, twice'
    if (i % 211 === 11) cells[3] = '=1+1'
    if (i % 401 === 13) cells.push('remark', `"with ""quotes"" ${i}"`)
    if (i % 307 === 17) cells.length = 3
    if (cells[2].includes(',')) cells[2] = `"${cells[2]}"`
    lines.push(cells.join(','))
    if (i % 1999 === 1998) lines.push('')
  }
  lines.push('Total,,,12345')
  return lines.join('\r\n') + '\r\n'
}

describe('a file that is read again to be scored', () => {
  test.each([
    ['tests/golden/blobs_stretched.csv', []],
    ['tests/golden/wine.csv', ['--n-init', '2', '--log', 'magnesium,color_intensity']],
    ['tests/golden/iris.csv', ['--no-standardise', '--filter', 'species,setosa,virginica']],
    [
      'tests/golden/iris.csv',
      ['--limits', 'petal length (cm),1.2,6', '--limits', 'sepal width (cm),,4'],
    ],
    ['tests/golden/iris.csv', ['--frequency', 'petal width (cm)', '--percentile', '7.5']],
    ['tests/golden/wine.csv', ['--n-init', '2', '--pca', '0.8']],
  ])('is judged as in memory, byte for byte: %s %j', (file, args) => {
    const inMemory = detect(file, ...args)
    const again = detect(file, ...args, '--fit-rows', everyRow)
    expect(again.all).toBe(inMemory.all)
    expect(again.flagged).toBe(inMemory.flagged)
    const { sample, totalWeight = 0, ...result } = again.result
    const { totalWeight: expectedWeight = 0, ...expected } = inMemory.result
    expect(sample).toMatchObject({ seed: 0 })
    expect(result).toEqual(expected)
    // Fractions of frequencies are summed in another order.
    expect(totalWeight).toBeCloseTo(expectedWeight as number, 9)
  })

  test('whatever it is full of, and in whichever pieces it is read', () => {
    const file = written('odd.csv', oddFile(30_000))
    const args = ['--k', '3', '--covariance', 'full', '--n-init', '1']
    const inMemory = detect(file, ...args)
    const again = detect(file, ...args, '--fit-rows', everyRow)
    expect(again.all).toBe(inMemory.all)
    expect(again.flagged).toBe(inMemory.flagged)
    const { sample: _, warnings, ...result } = again.result
    const { warnings: known, ...expected } = inMemory.result
    expect(result).toEqual(expected)
    // What was noted while the file was read again stands before what was noted of its outline.
    expect(warnings.toSorted()).toEqual(known.toSorted())
    expect(inMemory.result.leftOut).not.toEqual([])
  })
})

describe('a model of a sample', () => {
  const rows = 12_000
  const args = ['--k', '2', '--covariance', 'full', '--n-init', '1', '--fit-rows', '3000']
  /** Values, no two rows the same but for their copies. */
  const lines = (() => {
    const normal = createNormal(createRandom(3))
    return Array.from({ length: rows }, (_, i) => {
      const at = i % 3 === 0 ? 6 : 0
      return `${(at + normal()).toFixed(4)},${(at - normal()).toFixed(4)}`
    })
  })()
  const fileOf = (some: string[]) => written('plain.csv', `a,b\n${some.join('\n')}\n`)

  test('judges every row, by the density that its parameters give', () => {
    const { all, result } = detect(fileOf(lines), ...args)
    expect(result.rows).toBe(rows)
    expect(result.fittedRows).toBe(3000)
    expect(result.sample).toEqual({ rows: 3000, seed: 0, judgedRows: rows })
    expect(result.warnings.join()).toContain('3000 of 12000 rows')
    const model = result.model as {
      weights: number[]
      means: number[][]
      covariances: number[][][]
    }
    const densities = lines.map((line) => densityOf(line.split(',').map(Number), model))
    const exported = all
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(','))
    exported.forEach((cells, i) => expect(Number(cells[4])).toBeCloseTo(densities[i], 9))
    const order = densities.map((_, i) => i).sort((a, b) => densities[a] - densities[b])
    expect(exported[order[0]][5]).toBe('1')
    expect(exported[order[41]][5]).toBe('42')
    const flagged = order.slice(0, result.flaggedRows.length).sort((a, b) => a - b)
    expect(result.flaggedRows).toEqual(flagged)
    expect(flagged.length).toBe(0.04 * rows)
  })

  test('is the same for the same rows in another order', () => {
    const there = detect(fileOf(lines), ...args)
    const back = detect(fileOf(lines.toReversed()), ...args)
    expect(back.result.model).toEqual(there.result.model)
    expect(back.result.threshold).toBe(there.result.threshold)
    const mirrored = back.result.flaggedRows.map((row) => rows - 1 - row).sort((a, b) => a - b)
    expect(mirrored).toEqual(there.result.flaggedRows)
  })

  test('is another one with another seed', () => {
    const one = detect(fileOf(lines), ...args)
    const other = detect(fileOf(lines), ...args, '--seed', '1')
    expect(other.result.model).not.toEqual(one.result.model)
  })
})

test('what needs all rows in memory is refused in words', () => {
  const file = 'tests/golden/iris.csv'
  for (const option of [
    ['--fit-by', 'species'],
    ['--assignment', 'draw'],
    ['--picture', 'p.svg'],
  ]) {
    const { status, stderr } = run([file, '--fit-rows', '100', ...option])
    expect(status).toBe(2)
    expect(stderr).toContain('too large to be kept in memory')
  }
  const pipe = run(['/dev/null', '--fit-rows', '100'])
  expect(pipe.status).toBe(2)
  expect(pipe.stderr).toContain('--fit-rows needs a text file')
  const several = run([file, 'tests/golden/wine.csv', '--fit-rows', '100'])
  expect(several.status).toBe(2)
  expect(several.stderr).toContain('--fit-rows takes one INPUT')
})

function densityOf(
  [x, y]: number[],
  {
    weights,
    means,
    covariances,
  }: { weights: number[]; means: number[][]; covariances: number[][][] },
): number {
  return Math.log(
    weights.reduce((sum, weight, c) => {
      const [dx, dy] = [x - means[c][0], y - means[c][1]]
      const [[a, b], [, d]] = covariances[c]
      const det = a * d - b * b
      const distance = (d * dx * dx - 2 * b * dx * dy + a * dy * dy) / det
      return sum + (weight * Math.exp(-distance / 2)) / (2 * Math.PI * Math.sqrt(det))
    }, 0),
  )
}
