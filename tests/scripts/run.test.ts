import { describe, expect, it } from 'vitest'
import { run } from '../../scripts/setup/run.mjs'

const node = (code: string, options = {}) =>
  run(process.execPath, ['-e', code], { quiet: true, ...options })

describe('running a command', () => {
  it('returns its exit code and everything that it wrote', async () => {
    const { code, output } = await node('console.log("a"); console.error("ü"); process.exit(3)')
    expect(code).toBe(3)
    expect(output.split('\n').sort()).toEqual(['', 'a', 'ü'])
  })

  it('does not throw when the command does not exist', async () => {
    const { code, output } = await run('no-such-command', [], { quiet: true })
    expect(code).toBe(127)
    expect(output).toContain('no-such-command')
  })

  it('ends it at the time-out, and tells so by the code', async () => {
    const { code } = await node('setTimeout(() => {}, 60_000)', { timeout: 300 })
    expect(code).toBeGreaterThan(127)
  })

  it('adds to the environment, and takes from it', async () => {
    process.env.TAKEN = '1'
    const { output } = await node('console.log(process.env.GIVEN, process.env.TAKEN)', {
      env: { GIVEN: 'x', TAKEN: undefined },
    })
    delete process.env.TAKEN
    expect(output.trim()).toBe('x undefined')
  })
})
