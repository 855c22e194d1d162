import { expect, it, vi } from 'vitest'
import { FileRegistry } from '../../../src/main/files/registry'

function make() {
  let count = 0
  const files = new FileRegistry(() => `handle ${++count}`)
  const added = vi.fn()
  files.onAdded(added)
  return { files, added }
}

it('gives the window a handle and a name, never a folder', () => {
  const { files } = make()
  expect(files.add('/data/secret/a.csv', 'read')).toEqual({ handle: 'handle 1', name: 'a.csv' })
})

it('tells of a new file once', () => {
  const { files, added } = make()
  files.add('/a.csv', 'read')
  files.add('/a.csv', 'read')
  expect(added.mock.calls).toEqual([[{ handle: 'handle 1', path: '/a.csv', access: 'read' }]])
})

it('keeps reading and writing apart', () => {
  const { files } = make()
  const input = files.add('/a.csv', 'read')
  const output = files.add('/a.csv', 'write')
  expect(output.handle).not.toBe(input.handle)
  expect(files.all().map(({ access }) => access)).toEqual(['read', 'write'])
})

it('knows all inputs, and the one that was chosen last', () => {
  const { files } = make()
  expect(files.lastInput()).toBeUndefined()
  files.add('/a.csv', 'read')
  files.add('/b.csv', 'read')
  files.add('/out.csv', 'write')
  files.add('/a.csv', 'read')
  expect(files.inputs()).toEqual(['/a.csv', '/b.csv'])
  expect(files.lastInput()).toBe('/a.csv')
})
