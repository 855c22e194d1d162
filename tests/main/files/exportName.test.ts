import fc from '../../support/property'
import { expect, it } from 'vitest'
import { exportName } from '../../../src/main/files/exportName'

it.each([
  ['parts-flagged.csv', 'parts-flagged.csv'],
  ['../../etc/passwd', '_.._etc_passwd'],
  ['C:\\x.csv', 'C__x.csv'],
  ['a\u0000b\n.csv', 'a_b_.csv'],
  ['con.csv', '_con.csv'],
  ['console.csv', 'console.csv'],
  ['...', 'export.csv'],
  ['檢驗-flagged.csv', '檢驗-flagged.csv'],
])('makes of %j the name %j', (suggested, name) => {
  expect(exportName(suggested)).toBe(name)
})

it('shortens a long name by whole characters and keeps its extension', () => {
  const name = exportName('檢'.repeat(200) + '.csv')
  expect(name).toMatch(/^檢+\.csv$/)
  expect(Buffer.byteLength(name)).toBeGreaterThan(190)
})

it.each(['-generated.csv', '-flagged.csv', '.plan.json'])('keeps the ending %s', (ending) => {
  expect(exportName('x'.repeat(255) + ending)).toMatch(new RegExp(`^x+${ending}$`))
})

it('always gives a name that no system refuses', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (suggested) => {
      const name = exportName(suggested)
      expect(name).not.toMatch(/[<>:"/\\|?*]|\p{Cc}|^\.|[. ]$|^$/u)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(210)
    }),
  )
})
