import { mkdir, writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { readTable } from '../../../src/core/table/reader'
import { readTableFile } from '../../../src/engine/files/readTableFile'
import { useFolder } from './folder'

const path = useFolder()
const withCode = (code: string, text: string) =>
  expect.objectContaining({ code, message: expect.stringContaining(text) })

/** More than one piece, with characters of several bytes across the cuts. */
const large = 'größe;次\n' + `${'Ω'.repeat(100)}1,5;😀7\n`.repeat(12_000)

describe('readTableFile', () => {
  it('reads a file that is ASCII for pieces and then has one German letter', async () => {
    await writeFile(
      path('late.csv'),
      Buffer.from('a;b\n' + '1;2\n'.repeat(400_000) + 'Länge;3\n', 'latin1'),
    )
    const table = await readTableFile(path('late.csv'))
    expect(table.dialect.encoding).toBe('windows-1252')
    expect(table.cells[0].at(400_000)).toBe('Länge')
  })

  it('stops at the bad byte of a file that is UTF-8, however small', async () => {
    const good = Buffer.from('Teil,Länge µm,Prüfer\n1,10.2,Müller\n')
    const bytes = Buffer.concat([good, Buffer.from('2,10.3,Kräß\n', 'latin1')])
    await writeFile(path('damaged.csv'), bytes)
    await expect(readTableFile(path('damaged.csv'))).rejects.toThrow(
      withCode('EncodingUnknown', `UTF-8: byte 0xE4 at offset ${good.length + 9}`),
    )
  })

  it('says where a file is in two encodings, or in one that it could be by chance', async () => {
    const german = Buffer.from('3,Größe\n4,Öl\n5,Bär\n6,für\n', 'latin1')
    await writeFile(path('mixed.csv'), Buffer.concat([Buffer.from('a,µm\n1,2\n'), german]))
    expect((await readTableFile(path('mixed.csv'))).notes).toContain(
      'Parts of the file are in UTF-8 and parts are not; it was read as Windows-1252 (Western European), and “µm” became “Âµm”. Check its texts.',
    )
    // 模
    await writeFile(path('chance.csv'), Buffer.from('\xc4\xa3,a\n1,2\n2,3\n', 'latin1'))
    const { names, notes } = await readTableFile(path('chance.csv'))
    expect(names[0]).toBe('ģ')
    expect(notes.join()).toContain('read as UTF-8, and could also be GB18030 (Simplified Chinese)')
  })

  it('reads the same table as from one piece of text', async () => {
    await writeFile(path('large.csv'), large)
    const table = await readTableFile(path('large.csv'))
    expect(table).toEqual(readTable(large, 'large.csv'))
    expect(table.rows).toBe(12_000)
    expect([...table.cells[1]].every((cell) => cell === '😀7')).toBe(true)
  })

  it('reports progress by bytes, up to 1, and lets other work in between', async () => {
    await writeFile(path('large.csv'), large)
    const fractions: number[] = []
    let turns = 0
    const timer = setInterval(() => turns++, 0)
    await readTableFile(path('large.csv'), { onProgress: (fraction) => fractions.push(fraction) })
    clearInterval(timer)
    expect(fractions.length).toBeGreaterThan(3)
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b))
    expect(fractions[0]).toBeLessThan(0.5)
    expect(fractions.at(-1)).toBe(1)
    expect(turns).toBeGreaterThan(1)
  })

  it('stops when it is cancelled, before and during the reading', async () => {
    await writeFile(path('large.csv'), large)
    await expect(readTableFile(path('large.csv'), { signal: AbortSignal.abort() })).rejects.toThrow(
      withCode('Cancelled', 'large.csv'),
    )
    const controller = new AbortController()
    let last = 0
    const reading = readTableFile(path('large.csv'), {
      signal: controller.signal,
      onProgress: (fraction) => {
        last = fraction
        controller.abort()
      },
    })
    await expect(reading).rejects.toThrow(withCode('Cancelled', 'large.csv'))
    expect(last).toBeLessThan(1)
  })

  it('names what is wrong with a file that cannot be read', async () => {
    await mkdir(path('folder.csv'))
    await writeFile(path('empty.csv'), '')
    await writeFile(path('german.csv'), Uint8Array.of(0x61, 0xe4, 0x0a))
    await writeFile(path('cut.csv'), Uint8Array.of(0x61, 0x0a, 0xe2, 0x82))
    await expect(readTableFile(path('none.csv'))).rejects.toThrow(
      withCode('FileNotFound', 'none.csv was not found.'),
    )
    await expect(readTableFile(path('folder.csv'))).rejects.toThrow(
      withCode('FileEmpty', 'The folder folder.csv is empty.'),
    )
    await expect(readTableFile(path('empty.csv'))).rejects.toThrow(
      withCode('FileEmpty', 'empty.csv is empty.'),
    )
    await expect(
      readTableFile(path('german.csv'), { settings: { encoding: 'utf-8' } }),
    ).rejects.toThrow(withCode('EncodingUnknown', 'byte 0xE4 at offset 1'))
    await expect(
      readTableFile(path('cut.csv'), { settings: { encoding: 'utf-8' } }),
    ).rejects.toThrow(withCode('EncodingUnknown', 'offset 2'))
  })
})
