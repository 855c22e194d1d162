import { describe, expect, it } from 'vitest'
import { parseRfc4180 } from './rfc4180'

describe('parseRfc4180', () => {
  it('reads quotes, new lines and empty cells as the standard says', () => {
    const text = '\uFEFFa,"b ""c""",\r\n"1,2","x\r\ny",\n'
    expect(parseRfc4180(text)).toEqual([
      ['a', 'b "c"', ''],
      ['1,2', 'x\r\ny', ''],
    ])
  })

  it('needs no line end behind the last record, and finds none in an empty text', () => {
    expect(parseRfc4180('a\r\n,')).toEqual([['a'], ['', '']])
    expect(parseRfc4180('')).toEqual([])
  })

  it('reads one empty cell as a record, quoted or not', () => {
    expect(parseRfc4180('a\r\n""\r\n\r\n1\r\n')).toEqual([['a'], [''], [''], ['1']])
  })

  it('refuses what breaks the standard', () => {
    expect(() => parseRfc4180('a"b,c\r\n')).toThrow('unquoted cell')
    expect(() => parseRfc4180('"a"b,c\r\n')).toThrow('closing quote')
    expect(() => parseRfc4180('"a,b\r\n')).toThrow('never closed')
  })
})
