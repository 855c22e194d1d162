import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { temporaryFile, temporaryFolder, threeFamilies } from '../engine/support'

const blobs = 'tests/golden/blobs_stretched.csv'

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s in a long fit ends it at once with status 130 and no files',
  async (signal) => {
    const folder = temporaryFolder()
    const input = temporaryFile('long.csv', threeFamilies(20_000, 8))
    const run = spawn(process.execPath, [
      ...[inject('cliPath'), 'detect', input, '--k', '20', '--n-init', '1000', '--tol', '0'],
      ...['--out', join(folder, 'a.csv'), '--json', join(folder, 'r.json')],
    ])
    let errors = ''
    const fitting = new Promise<void>((resolve) =>
      run.stderr.on('data', (data) => {
        errors += data
        if (errors.includes('fitting')) resolve()
      }),
    )
    const ended = new Promise((resolve) => run.on('exit', resolve))
    setTimeout(() => run.kill(signal), 60_000).unref()
    await Promise.race([fitting, ended])
    run.kill(signal)
    const sent = performance.now()
    expect(await ended).toBe(130)
    expect(performance.now() - sent).toBeLessThan(5000)
    expect(errors).toContain('isodense: Stopped.')
    expect(errors).not.toMatch(/ at |fitting 100 %/)
    expect(readdirSync(folder)).toEqual([])
  },
)

test.runIf(existsSync('/dev/full'))('a full standard output is told in a sentence', () => {
  const command = `"${process.execPath}" "${inject('cliPath')}" detect ${blobs} --k 1 --json > /dev/full`
  const { status, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stderr).toContain('The standard output cannot be written: the disk is full.')
  expect(stderr).not.toContain('    at ')
})
