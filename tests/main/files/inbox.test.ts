import { expect, it, vi } from 'vitest'
import { Inbox } from '../../../src/main/files/inbox'

const file = (name: string) => ({ path: `/${name}`, sample: false })

function make() {
  const inbox = new Inbox()
  const send = vi.fn()
  inbox.onDelivered(send)
  return { inbox, send }
}

it('keeps a file until the window asks what it was started with', () => {
  const { inbox, send } = make()
  inbox.deliver(file('a'))
  expect(send).not.toHaveBeenCalled()
  expect(inbox.take()).toEqual(file('a'))
})

it('keeps the latest of several', () => {
  const { inbox } = make()
  inbox.deliver(file('a'))
  inbox.deliver(file('b'))
  expect(inbox.take()).toEqual(file('b'))
})

it('answers once: a page that is loaded again does not open the file again', () => {
  const { inbox } = make()
  inbox.deliver(file('a'))
  inbox.take()
  expect(inbox.take()).toBeNull()
})

it('sends later files at once', () => {
  const { inbox, send } = make()
  expect(inbox.take()).toBeNull()
  inbox.deliver(file('a'))
  expect(send.mock.calls).toEqual([[file('a')]])
  expect(inbox.take()).toBeNull()
})
