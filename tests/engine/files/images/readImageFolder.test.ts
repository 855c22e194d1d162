import { copyFile, link, mkdir, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { summariseColumns } from '../../../../src/core/table/columns'
import { fileStamp } from '../../../../src/engine/files/fileStamp'
import { readTableFile } from '../../../../src/engine/files/readTableFile'
import { refuseInput } from '../../../../src/engine/files/refuseInput'
import { writeFileAtomically } from '../../../../src/engine/files/writeFileAtomically'
import { useFolder } from '../folder'

const path = useFolder()
const golden = (name: string) => join(import.meta.dirname, '../../../golden/images', name)
const withCode = (code: string, text: string) =>
  expect.objectContaining({ code, message: expect.stringContaining(text) })

/** A PGM file of three columns and two lines. */
const pgm = (...greys: number[]) => `P2 3 2 255\n${greys.join(' ')}\n`

/** Files in a folder `parts`, by their paths in it. */
async function parts(files: Record<string, string | Uint8Array>): Promise<string> {
  for (const [name, content] of Object.entries(files)) {
    const target = path(`parts/${name}`)
    await mkdir(join(target, '..'), { recursive: true })
    await writeFile(target, content)
  }
  return path('parts')
}

const column = async (name: string, folder: string) => {
  const { names, cells } = await readTableFile(folder)
  return [...cells[names.indexOf(name)]]
}

describe('a folder of images', () => {
  it('is a table with a row for each image, its name first, then its pixels line after line', async () => {
    const table = await readTableFile(await parts({ 'b.pgm': pgm(1, 2, 3, 4, 5, 6), 'a.pgm': pgm(9, 8, 7, 6, 5, 4) })) // prettier-ignore
    expect(table.names).toEqual(['file', 'r1c1', 'r1c2', 'r1c3', 'r2c1', 'r2c2', 'r2c3'])
    expect(table.cells.map((cells) => [...cells])).toEqual([
      ['a.pgm', 'b.pgm'],
      ...[1, 2, 3, 4, 5, 6].map((grey) => [String(10 - grey), String(grey)]),
    ])
    const image = { first: 1, width: 3, height: 2, order: 'rows', black: 0, white: 255 }
    expect(table.image).toEqual(image)
    expect([...table.lines]).toEqual([1, 2])
  })

  it('has its names as identifiers, its pixels as measurements, and constant pixels as such', async () => {
    // As many different whole numbers as rows, or only 0 and 1, would be taken for numbers of parts or labels elsewhere.
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i}.pgm`, pgm(7, i, i % 2, 99, 9 * i, 255 - i)])) // prettier-ignore
    const columns = summariseColumns(await readTableFile(await parts(files)))
    const kinds = ['identifier', 'constant', 'measurement', 'measurement', 'constant', 'measurement', 'measurement'] // prettier-ignore
    expect(columns.map(({ kind }) => kind)).toEqual(kinds)
    expect(columns.map(({ preselected }) => preselected)).toEqual(kinds.map((kind) => kind === 'measurement')) // prettier-ignore
  })

  it('goes by the numbers in the names, 2 before 10', async () => {
    const names = ['part 10.pgm', 'part 2.pgm', 'Part 3.pgm', 'a.pgm', 'part 1.pgm']
    const folder = await parts(Object.fromEntries(names.map((name) => [name, pgm(1, 2, 3, 4, 5, 6)]))) // prettier-ignore
    expect(await column('file', folder)).toEqual(['Part 3.pgm', 'a.pgm', 'part 1.pgm', 'part 2.pgm', 'part 10.pgm']) // prettier-ignore
  })

  it('has the folders in it as labels, never as measurements; those further down are named', async () => {
    const image = pgm(1, 2, 3, 4, 5, 6)
    const folder = await parts({ 'good/1.pgm': image, '7/1.pgm': image, 'top.pgm': image, 'good/old/1.pgm': image }) // prettier-ignore
    const table = await readTableFile(folder)
    expect(table.names.slice(0, 3)).toEqual(['file', 'folder', 'r1c1'])
    expect(table.image?.first).toBe(2)
    expect([...table.cells[0]]).toEqual(['7/1.pgm', 'good/1.pgm', 'top.pgm'])
    expect([...table.cells[1]]).toEqual(['7', 'good', ''])
    expect(summariseColumns(table)[1]).toMatchObject({ kind: 'label', preselected: false })
    expect(table.notes.join()).toContain('Folders in folders are not read: good/old.')
  })

  it('keeps the scale of 16 bits and the fractions of colours, and says so', async () => {
    await mkdir(path('deep'))
    await copyFile(golden('grey16.png'), path('deep/a.png'))
    await copyFile(golden('rgb16.png'), path('deep/b.png'))
    const table = await readTableFile(path('deep'))
    expect(table.image?.white).toBe(65535)
    expect(table.notes.join()).toMatch(/1 image in colour: .*0\.299 red .*ITU-R BT\.601/)
    expect(table.notes.join()).toContain('to 65535, white')
    expect([...table.cells].some((cells) => /\.\d+$/.test(cells.at(1)))).toBe(true)
  })

  it('leaves out images of another size or scale and broken ones, and names each with the reason', async () => {
    const folder = await parts({
      ...{ '1.pgm': pgm(1, 2, 3, 4, 5, 6), '2.pgm': pgm(1, 2, 3, 4, 5, 7) },
      'small.pgm': 'P2 2 2 255\n1 2 3 4\n',
      'twelve bits.pgm': 'P2 3 2 4095\n1 2 3 4 5 6\n',
      'cut.pgm': 'P2 3 2 255\n1 2 3',
      'wrong.png': 'not at all',
      'empty.jpg': '',
      'screen.bmp': 'BM\x01\x01\x01\x01\0\0\0\0',
      'huge.pgm': 'P5 9000 9000 255\n',
      'Thumbs.db': 'x',
      'notes.txt': 'y',
    })
    const table = await readTableFile(folder)
    expect([...table.cells[0]]).toEqual(['1.pgm', '2.pgm'])
    const notes = table.notes.join('\n')
    expect(notes).toContain('7 images left out and not judged')
    for (const why of [
      'cut.pgm is cut off',
      'empty.jpg is empty',
      'screen.bmp is a BMP image, which is not read; save it as PNG',
      'wrong.png is no image, although its name says so',
      'huge.pgm has 9000 × 9000 pixels, the others 3 × 2',
      'small.pgm has 2 × 2 pixels, the others 3 × 2',
      'twelve bits.pgm has grey values up to 4095, the others up to 255',
      'No images, and left out: Thumbs.db, notes.txt.',
    ])
      expect(notes).toContain(why)
  })

  it('follows no link, neither to a file nor to a folder', async () => {
    const folder = await parts({ '1.pgm': pgm(1, 2, 3, 4, 5, 6) })
    await mkdir(path('outside'))
    await writeFile(path('outside/2.pgm'), pgm(6, 5, 4, 3, 2, 1))
    await symlink(path('outside/2.pgm'), path('parts/link.pgm'))
    await symlink(path('outside'), path('parts/folder'))
    const table = await readTableFile(folder)
    expect([...table.cells[0]]).toEqual(['1.pgm'])
    expect(table.notes.join()).toContain('Links, pipes and devices are not followed: folder, link.pgm.') // prettier-ignore
  })

  it('lets no control character of a name into a sentence', async () => {
    const folder = await parts({ '1.pgm': pgm(1, 2, 3, 4, 5, 6), 'bad\u001b[2J\nname.png': 'x' })
    expect((await readTableFile(folder)).notes.join()).not.toMatch(/[\u0000-\u001f]/)
  })

  it('says what a folder without images holds instead', async () => {
    await mkdir(path('empty'))
    await expect(readTableFile(path('empty'))).rejects.toThrow(
      withCode('FileEmpty', 'The folder empty is empty.'),
    )
    await expect(readTableFile(await parts({ 'a.csv': 'x' }))).rejects.toThrow(
      withCode('FileEmpty', 'The folder parts holds no images (PNG, JPEG, PGM), only other files (a.csv)'), // prettier-ignore
    )
  })

  it('says why where none can be read', async () => {
    await expect(readTableFile(await parts({ 'a.png': '', 'b.jpg': '' }))).rejects.toThrow(
      withCode('FileUnreadable', 'No image in the folder parts can be read: a.png is empty; b.jpg is empty'), // prettier-ignore
    )
  })

  it('refuses images with more pixels than a table has columns, and says a size that is read', async () => {
    const folder = await parts({ 'a.pgm': 'P5 640 480 255\n', 'b.pgm': 'P5 640 480 255\n' })
    await expect(readTableFile(folder)).rejects.toThrow(
      withCode('TableTooLarge', 'have 640 × 480 pixels; at most 16384 are read, each a column of the table. Make them smaller, 147 × 110 or less'), // prettier-ignore
    )
  })

  it('can be stopped, and tells how far it is', async () => {
    const folder = await parts({ '1.pgm': pgm(1, 2, 3, 4, 5, 6), '2.pgm': pgm(1, 2, 3, 4, 5, 6) })
    const stop = new AbortController()
    const fractions: number[] = []
    const onProgress = (fraction: number) => (fractions.push(fraction), stop.abort())
    const reading = readTableFile(folder, { signal: stop.signal, onProgress })
    await expect(reading).rejects.toThrow(withCode('Cancelled', 'Reading parts was stopped.'))
    expect(fractions).toEqual([0.5])
  })

  it('notes what was said of it that images have no use for', async () => {
    const folder = await parts({ '1.pgm': pgm(1, 2, 3, 4, 5, 6) })
    const { notes, kinds } = await readTableFile(folder, { settings: { delimiter: ';', kinds: { r1c1: 'label' } } }) // prettier-ignore
    expect(notes.at(-1)).toBe('What was said of delimiter was not used: images need no such thing.')
    expect(kinds.slice(0, 3)).toEqual(['identifier', 'label', 'measurement'])
  })
})

describe('the images of a folder that was read', () => {
  const image = pgm(1, 2, 3, 4, 5, 6)

  it('are seen to be others when one of them is written, added or removed', async () => {
    const folder = await parts({ 'good/1.pgm': image, '2.pgm': image })
    const stamps = [await fileStamp([folder])]
    expect(await fileStamp([folder])).toBe(stamps[0])
    await utimes(path('parts/good/1.pgm'), 1, 1)
    stamps.push(await fileStamp([folder]))
    await writeFile(path('parts/3.pgm'), image)
    stamps.push(await fileStamp([folder]))
    await rm(path('parts/2.pgm'))
    stamps.push(await fileStamp([folder]))
    expect(new Set(stamps).size).toBe(4)
    await rm(folder, { recursive: true })
    expect(await fileStamp([folder])).toBeNull()
  })

  it('are never written to, nor is anything else put among them, under whatever name', async () => {
    const folder = await parts({ 'good/1.pgm': image })
    const refused = withCode('WouldOverwriteInput', 'the input is never changed')
    await symlink(path('parts/good'), path('shortcut'))
    await link(path('parts/good/1.pgm'), path('hard link.csv'))
    for (const target of ['parts/good/1.pgm', 'parts/new.csv', 'shortcut/1.pgm', 'hard link.csv'])
      await expect(refuseInput(path(target), folder)).rejects.toThrow(refused)
    await expect(writeFileAtomically(path('parts/new.csv'), ['x'], { inputPath: folder })).rejects.toThrow(refused) // prettier-ignore
    // A name that only begins alike is another folder's.
    await expect(refuseInput(path('parts and more.csv'), folder)).resolves.toBeUndefined()
  })
})
