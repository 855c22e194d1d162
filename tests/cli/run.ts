import { spawnSync } from 'node:child_process'
import { inject } from 'vitest'

/** Runs the built command line as a user would, and waits for it. */
export function isodense(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [inject('cliPath'), ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return { status, stdout, stderr }
}
