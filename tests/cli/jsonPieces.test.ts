import { expect, test } from 'vitest'
import { jsonPieces } from '../../src/cli/jsonPieces'

const read = (document: unknown, indent?: string) =>
  JSON.parse([...jsonPieces(document, indent)].join('')) as unknown

test.each([
  [{}],
  [[]],
  [{ a: [], b: {}, c: null, d: 'x "y"\n\u2028', e: [[1, [2]], { f: { g: { h: 1 } } }] }],
  [[{ a: 1 }, { a: [1, 'two', null, false] }]],
  [Object.fromEntries([['__proto__', { length: 1 }]])],
])('%j reads back as it was', (document) => {
  expect(read(document)).toStrictEqual(document)
  expect(read(document, '    ')).toStrictEqual(document)
})

test('what a generator yields is a list, in pieces of bounded length', () => {
  function* entries() {
    for (let i = 0; i < 50_000; i++) yield { i, text: 'abc' }
  }
  const pieces = [...jsonPieces({ name: undefined, entries: entries() })]
  expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(66_000)
  expect(JSON.parse(pieces.join(''))).toEqual({ entries: [...entries()] })
})
