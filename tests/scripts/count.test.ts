import { describe, expect, it } from 'vitest'
import { settle, summary } from '../../scripts/testing/count.mjs'
import { countPlaywright } from '../../scripts/testing/playwright-report.mjs'
import { countVitest } from '../../scripts/testing/vitest-report.mjs'

const run = { code: 0, passed: 5, failed: 0, skipped: 0, notes: [] }

describe('the last line', () => {
  it('sums up all runners', () => {
    const counts = [
      { passed: 1, failed: 0 },
      { passed: 40, failed: 2 },
    ]
    expect(summary(counts)).toBe('41 passed, 2 failed')
    expect(summary([])).toBe('0 passed, 0 failed')
  })
})

describe('settling a run', () => {
  it('takes a good run as it is', () => {
    expect(settle(run)).toEqual({ passed: 5, failed: 0, notes: [] })
  })

  it('counts skipped tests as failed, and says so', () => {
    const { failed, notes } = settle({ ...run, skipped: 3 })
    expect(failed).toBe(3)
    expect(notes).toEqual([expect.stringContaining('3 skipped')])
  })

  it('fails a run without tests', () => {
    expect(settle({ ...run, passed: 0 })).toMatchObject({ passed: 0, failed: 1 })
  })

  it('fails a run that ended badly although every test passed', () => {
    expect(settle({ ...run, code: 1 })).toMatchObject({ passed: 5, failed: 1 })
  })

  it('does not count a failure twice', () => {
    expect(settle({ ...run, code: 1, failed: 2 })).toMatchObject({ passed: 5, failed: 2 })
  })

  it('keeps what the report says', () => {
    expect(settle({ ...run, failed: 1, notes: ['a'] }).notes).toEqual(['a'])
  })
})

describe('a report of vitest', () => {
  const file = (status: string, ...tests: string[]) => ({
    name: 'x.test.ts',
    status,
    assertionResults: tests.map((test) => ({ status: test })),
  })

  it('counts passed, failed, skipped and planned tests', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [file('passed', 'passed'), file('failed', 'failed', 'passed')],
    }
    expect(countVitest(report)).toEqual({ passed: 3, failed: 1, skipped: 3, notes: [] })
  })

  it('counts a file that could not be loaded as a failure', () => {
    const report = {
      numPassedTests: 1,
      numFailedTests: 0,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [file('passed', 'passed'), file('failed')],
    }
    const { failed, notes } = countVitest(report)
    expect(failed).toBe(1)
    expect(notes).toEqual(['x.test.ts could not be run'])
  })
})

describe('a report of Playwright', () => {
  const stats = { expected: 4, unexpected: 0, flaky: 0, skipped: 0 }

  it('counts tests that passed, failed, were skipped, or passed at the second try', () => {
    expect(countPlaywright({ stats, errors: [] })).toMatchObject({ passed: 4, failed: 0 })
    const bad = { stats: { ...stats, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] }
    expect(countPlaywright(bad)).toMatchObject({ passed: 4, failed: 2, skipped: 2 })
  })

  it('counts an error outside the tests as a failure', () => {
    const { failed, notes } = countPlaywright({ stats, errors: [{ message: 'cannot load' }] })
    expect(failed).toBe(1)
    expect(notes).toEqual(['cannot load'])
  })
})
