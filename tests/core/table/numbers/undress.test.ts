import { describe, expect, it } from 'vitest'
import { undress } from '../../../../src/core/table/numbers/undress'

describe('undress takes a number apart', () => {
  it.each([
    ['5', { negative: false, body: '5', exponent: '', unit: '', dress: [] }],
    ['-1 204,5', { negative: true, body: '1 204,5', dress: [] }],
    ['1’204', { body: "1'204" }],
    ['(5)', { negative: true, body: '5', dress: ['parentheses'] }],
    ['+   12.4', { negative: false, body: '12.4', dress: ['spaced sign'] }],
    ['-  5', { negative: true, body: '5', dress: ['spaced sign'] }],
    ['5-', { negative: true, body: '5', dress: ['trailing minus'] }],
    ['$5', { negative: false, body: '5', dress: ['currency'] }],
    ['5,3 €', { body: '5,3', dress: ['currency'] }],
    ['98.5 %', { body: '98.5', dress: ['percent'] }],
    ['($5)', { negative: true, dress: ['parentheses', 'currency'] }],
    ['1,5E-05', { body: '1,5', exponent: 'E-05', dress: [] }],
    ['2×10³', { body: '2', exponent: 'E3', dress: ['power of ten'] }],
    ['10.02 mm', { body: '10.02', unit: 'mm', glued: false }],
    ['12A', { body: '12', unit: 'A', glued: true }],
    ['５', { body: '5', dress: ['full-width'] }],
  ])('%j: %o', (cell, parts) => {
    expect(undress(cell)).toMatchObject(parts)
  })

  it.each(['abc', '5 parts', '$5 €', 'CAD001', '(-5)', '5 -', '5'.repeat(81), '2026-02-01', '#5'])(
    '%j is no such thing',
    (cell) => expect(undress(cell)).toBeNull(),
  )
})
