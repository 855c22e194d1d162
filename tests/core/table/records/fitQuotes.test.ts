import { describe, expect, it } from 'vitest'
import { fitQuotes } from '../../../../src/core/table/records/fitQuotes'

const syntax = { delimiter: ',', quote: "'", escape: 'doubled' } as const
const fit = (line: string, width: number) => fitQuotes(line, 0, line.length, syntax, width)

describe('fitQuotes', () => {
  it('ends each quoted cell where the line gets its width', () => {
    expect(fit("'a','b','c',d", 3)).toEqual(['a', "b','c", 'd'])
  })

  it('gives up soon on a line of thousands of quoted cells that cannot have the width', () => {
    const line = "'id','item','note',".repeat(1000)
    const before = process.cpuUsage()
    expect(fit(`${line}'a'`, 2999)).toBeNull()
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1e6).toBeLessThan(2)
  })
})
