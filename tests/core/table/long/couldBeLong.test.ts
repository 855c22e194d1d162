import { expect, it } from 'vitest'
import { couldBeLong } from '../../../../src/core/table/long/couldBeLong'
import { tableOf } from './tableOf'

const parts = Array.from({ length: 12 }, (_, i) => i)
const text = (header: string, line: (part: number, name: string, value: number) => string) =>
  [
    header,
    ...parts.flatMap((part) =>
      ['bore', 'slot', 'rib'].map((name, j) => line(part, name, part / 8 + j + 0.25)),
    ),
  ].join('\n')

it('a list could be one whatever its columns are called', () => {
  const names = ['Serial,Feature,Value', 'u,v,w', 'column 1,column 2,column 3']
  for (const header of names) {
    expect(couldBeLong(tableOf(text(header, (p, name, x) => `S${p},${name},${x}`)))).toBe(true)
  }
})

it('a table with a row for each part is none, though it has texts', () => {
  const wide = ['serial,cavity,width,depth', ...parts.map((p) => `S${p},C${p % 4},${p}.5,${p * 3}.25`)] // prettier-ignore
  expect(couldBeLong(tableOf(wide.join('\n')))).toBe(false)
  const numbers = ['width,depth', ...parts.map((p) => `${p}.5,${(p * 3) % 7}.25`)]
  expect(couldBeLong(tableOf(numbers.join('\n')))).toBe(false)
})
