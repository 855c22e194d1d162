import { afterEach, beforeEach, expect, test } from 'vitest'
import { PortSession } from '../../src/engine/portSession'
import type { EngineService } from '../../src/engine/service'
import type { EngineReply } from '../../src/shared/envelope'
import { defaultPlan } from '../../src/shared/plan'
import { open, startService, temporaryFile, threeFamilies } from './support'

let service: EngineService
let session: PortSession
let replies: EngineReply[]
beforeEach(() => {
  service = startService()
  replies = []
  session = new PortSession(service, { post: (reply) => replies.push(reply) })
})
afterEach(() => service.close())

const call = (id: number, method: string, params: unknown) => ({ kind: 'call', id, method, params })

test('a call is answered under its number', async () => {
  service.files.add('f', { path: 'tests/golden/blobs_stretched.csv', access: 'read' })
  await session.receive(call(7, 'open', { file: 'f' }))
  expect(replies.at(-1)).toMatchObject({ kind: 'result', id: 7, value: { rows: 400 } })
})

test.each([
  ['an unknown method', call(1, 'constructor', {})],
  ['a parameter of the wrong kind', call(1, 'open', { file: 3 })],
  ['a parameter that is not asked for', call(1, 'open', { file: 'f', path: '/etc/passwd' })],
  [
    'numbers that are not finite',
    call(1, 'density', { modelId: 1, at: { x: NaN, y: 0 }, x: 0, y: 1 }),
  ],
  [
    'a plan out of range',
    call(1, 'analyse', { tableId: 1, plan: { ...defaultPlan(['x']), restarts: 0 } }),
  ],
  ['an unknown kind', { kind: 'eval', id: 1 }],
])('%s is refused', async (_, message) => {
  await session.receive(message)
  expect(replies).toMatchObject([{ kind: 'error', id: 1, error: { code: 'BadMessage' } }])
})

test.each([null, 'text', 42, [], {}])('%j is ignored without an answer', async (message) => {
  await session.receive(message)
  expect(replies).toEqual([])
})

test('a file that main has not vouched for cannot be opened', async () => {
  await session.receive(call(1, 'open', { file: '/etc/hostname' }))
  expect(replies).toMatchObject([{ kind: 'error', error: { code: 'UnknownFile' } }])
})

test('a cancelled call is answered with Cancelled', async () => {
  const { tableId } = await open(service, temporaryFile('l.csv', threeFamilies(20_000, 5)))
  const running = session.receive(
    call(1, 'analyse', { tableId, plan: defaultPlan(['m0', 'm1', 'm2']) }),
  )
  await session.receive({ kind: 'cancel', id: 1 })
  await running
  expect(replies.at(-1)).toMatchObject({ kind: 'error', id: 1, error: { code: 'Cancelled' } })
})

test('closing the port cancels what runs', async () => {
  const { tableId } = await open(service, temporaryFile('l.csv', threeFamilies(20_000, 5)))
  const running = session.receive(
    call(1, 'analyse', { tableId, plan: defaultPlan(['m0', 'm1', 'm2']) }),
  )
  session.close()
  await running
  expect(replies.at(-1)).toMatchObject({ kind: 'error', id: 1, error: { code: 'Cancelled' } })
})
