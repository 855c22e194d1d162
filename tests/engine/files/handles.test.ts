import { expect, test } from 'vitest'
import { FileHandles } from '../../../src/engine/files/handles'

test('a file is opened for what it was vouched for, and for nothing else', async () => {
  const handles = new FileHandles()
  handles.add('in', { path: '/a/in.csv', access: 'read' })
  expect(await handles.path('in', 'read')).toBe('/a/in.csv')
  await expect(handles.path('in', 'write')).rejects.toMatchObject({ code: 'UnknownFile' })
})

test('a call that overtakes the file it names waits for it', async () => {
  const handles = new FileHandles()
  const paths = [handles.path('late', 'read'), handles.path('late', 'read')]
  handles.add('late', { path: '/a/late.csv', access: 'read' })
  expect(await Promise.all(paths)).toEqual(['/a/late.csv', '/a/late.csv'])
})

test('a handle that nobody vouched for is refused', async () => {
  await expect(new FileHandles().path('/etc/passwd', 'read')).rejects.toMatchObject({
    code: 'UnknownFile',
  })
})
