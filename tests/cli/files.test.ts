import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { temporaryFolder } from '../engine/support'
import { isodense } from './run'

const blobs = 'tests/golden/blobs_stretched.csv'
const unix = process.platform !== 'win32'
/** Somebody who may only do what everybody may: the tests may run as root, to whom all is allowed. */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}

function asNobody(...args: string[]) {
  return spawnSync(process.execPath, [inject('cliPath'), ...args], { encoding: 'utf8', ...nobody })
}

/** A folder that everybody may look into. */
function openFolder(): string {
  const folder = temporaryFolder()
  chmodSync(folder, 0o755)
  return folder
}

describe.runIf(unix)('a pipe as input', () => {
  const shell = (command: string) =>
    spawnSync('bash', ['-c', command], {
      encoding: 'utf8',
      env: { ...process.env, NODE: process.execPath, CLI: inject('cliPath'), BLOBS: blobs },
    })

  test.each([
    ['standard input', '"$NODE" "$CLI" detect /dev/stdin --k 1 < "$BLOBS"'],
    ['standard input through a pipe', 'cat "$BLOBS" | "$NODE" "$CLI" detect /dev/stdin --k 1'],
    ['another command', '"$NODE" "$CLI" detect <(cat "$BLOBS") --k 1'],
  ])('is read: %s', (_what, command) => {
    const { status, stdout } = shell(command)
    expect(status).toBe(0)
    expect(stdout).toContain('400 rows, 400 fitted')
  })

  test('to which nobody writes can be interrupted', async () => {
    const pipe = join(temporaryFolder(), 'pipe')
    execFileSync('mkfifo', [pipe])
    const run = spawn(process.execPath, [inject('cliPath'), 'detect', pipe])
    await new Promise((resolve) => setTimeout(resolve, 1500))
    run.kill('SIGINT')
    const sent = performance.now()
    // A shell answers 130 for both.
    expect([[130, null], [null, 'SIGINT']]).toContainEqual(await once(run, 'exit')) // prettier-ignore
    expect(performance.now() - sent).toBeLessThan(5000)
  })
})

describe('a target that cannot be written', () => {
  test.runIf(existsSync('/dev/full'))('because the disk is full', () => {
    const { status, stderr } = isodense('convert', blobs, '--out', '/dev/full')
    expect(status).toBe(1)
    expect(stderr).toBe(
      'isodense: full cannot be written: the disk is full. Make room on it, or save on another disk.\n',
    )
  })

  test.runIf(unix)('because the folder may not be written to', () => {
    const folder = openFolder()
    chmodSync(folder, 0o555)
    const { status, stderr } = asNobody('convert', blobs, '--out', join(folder, 'out.csv'))
    expect(readdirSync(folder)).toEqual([])
    expect(status).toBe(1)
    expect(stderr).toContain('out.csv cannot be written: permission denied. Save under another')
  })

  test.runIf(unix)('because the file is write-protected, though the folder is not', () => {
    const folder = openFolder()
    chmodSync(folder, 0o777)
    const target = join(folder, 'out.csv')
    writeFileSync(target, 'old', { mode: 0o444 })
    const { status, stderr } = asNobody('convert', blobs, '--out', target)
    expect(status).toBe(1)
    expect(stderr).toContain('out.csv cannot be written: it is write-protected.')
    expect(readFileSync(target, 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['out.csv'])
  })

  test('because its name is too long, and the longest that fits is written', () => {
    const folder = temporaryFolder()
    for (const [letter, count] of [['x', 251], ['檢', 83]] as const) // prettier-ignore
      expect(isodense('convert', blobs, '--out', join(folder, `${letter.repeat(count)}.csv`)).status).toBe(0) // prettier-ignore
    const { status, stderr } = isodense('convert', blobs, '--out', join(folder, `${'檢'.repeat(84)}.csv`)) // prettier-ignore
    expect(status).toBe(1)
    expect(stderr).toContain('cannot be written: its name or path is too long. Choose a shorter')
    expect(readdirSync(folder)).toHaveLength(2)
  })
})

test.runIf(unix)('an input that may not be read is named, with what to do', () => {
  const folder = openFolder()
  const input = join(folder, 'secret.csv')
  writeFileSync(input, 'x,y\n1,2\n', { mode: 0o000 })
  const { status, stderr } = asNobody('detect', input)
  expect(statSync(input).mode & 0o777).toBe(0)
  expect(status).toBe(4)
  expect(stderr).toBe(
    'isodense: secret.csv cannot be read: permission denied. Ask for the right to read it, or open a copy.\n',
  )
})
