import { describe, expect, it } from 'vitest'
import { absenceOf } from '../../../../src/core/table/numbers/absence'

describe('a cell without a value is', () => {
  it.each(['', ' ', '\t', '\u00a0'])('empty: %j', (cell) => {
    expect(absenceOf(cell)).toBe('empty')
  })

  it.each([
    ...[
      'NA',
      'n/a',
      'N.A.',
      '#N/A',
      'NaN',
      'null',
      'NULL',
      'none',
      'nil',
      '-',
      '--',
      '–',
      '—',
      '?',
    ],
    ...['.', ' NA ', 'n.d.', 'ND', 'k.A.', 'n.v.', 'missing', '無', '欠測', '-nan(ind)', '1.#QNAN'],
    ...[
      '...',
      '…',
      '----',
      '--.--',
      '(null)',
      '<NA>',
      '\\N',
      '#####',
      'not measured',
      '未測',
      '未量測',
    ],
    // Excel's error words: English, German, French, Spanish
    ...['#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#NULL!', '#SPILL!', '#CALC!'],
    ...['#WERT!', '#BEZUG!', '#ZAHL!', '#NV', '#VALEUR!', '#NOMBRE!', '#NOM?', '#NUL!', '#¡VALOR!'],
  ])('a marker: %j', (cell) => {
    expect(absenceOf(cell)).toBe('marker')
  })

  it.each([
    ...['<0.05', '< 0.05', '<0,05', '≤0.5', '<=0.5', '<0.05 mg/L', '＜0.05', '<1E-5', '<1,000'],
    ...['BDL', 'bdl', '<LOD', '< LOQ', 'BLQ', 'n. n.', 'n.n.', '<NWG'],
    ...[
      '≦0.05',
      '≦ 0.05',
      '⩽0.05',
      '未檢出',
      '未检出',
      '不検出',
      '検出限界未満',
      'not detected',
      'u.d.N.',
    ],
  ])('below a detection limit: %j', (cell) => {
    expect(absenceOf(cell)).toBe('below detection limit')
  })

  it.each(['>100', '> 100', '≥100', '≧100', '⩾100', '>=100', '>100 mm', '＞100', 'ALQ', '>ULOQ'])(
    'above a measuring range: %j',
    (cell) => expect(absenceOf(cell)).toBe('above measuring range'),
  )
})

describe('a cell with something in it is none of these', () => {
  it.each([
    '0',
    '0.05',
    '-5',
    'x',
    'ok',
    '< b >',
    '<b>',
    '<',
    '>',
    '->5',
    'a<5',
    '<5<6',
    'n',
    '0/5',
  ])('%j', (cell) => expect(absenceOf(cell)).toBeNull())
})
