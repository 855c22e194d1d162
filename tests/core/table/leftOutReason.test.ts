import { describe, expect, it } from 'vitest'
import {
  because,
  leftOutReason,
  leftOutTexts,
  sharedReasons,
  type LeftOutId,
} from '../../../src/core/table/leftOutReason'

describe('leftOutReason', () => {
  it('says all reasons in one sentence, and keeps them apart for translations', () => {
    const why = [
      because('missingMarker', { column: 'a', cell: 'n/a' }),
      because('belowLimit', { column: 'b', cell: '<0.05' }),
    ]
    expect(leftOutReason(...why)).toEqual({
      reason: 'missing: a ("n/a"); below detection limit: "<0.05" in column b',
      reasons: why,
    })
  })

  it('takes cells as they are, whatever they look like', () => {
    const cell = '$& {column} $1'
    const { reason } = leftOutReason(because('notNumber', { column: 'x', cell }))
    expect(reason).toBe(`not a number: "${cell}" in column x`)
  })

  it('fills every place of every sentence', () => {
    for (const id of Object.keys(leftOutTexts) as LeftOutId[]) {
      const names = [...leftOutTexts[id].matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const params = Object.fromEntries(names.map((name) => [name, `‹${name}›`]))
      const { reason } = leftOutReason(because(id, params))
      for (const name of names) expect(reason).toContain(`‹${name}›`)
      expect(reason).not.toContain('{')
    }
  })
})

describe('sharedReasons', () => {
  it('keeps one of equal reasons, and others apart', () => {
    const reasonOf = sharedReasons()
    const [a, b, c] = ['a', 'a', 'c'].map((column) => reasonOf(because('missing', { column })))
    expect(a).toBe(b)
    expect(c).not.toBe(a)
  })
})
