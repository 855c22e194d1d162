import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { Pool } from '../../src/engine/pool'
import type { Task } from '../../src/engine/tasks'
import { temporaryFolder } from './support'

/** Threads that do as the restart number of their task says. */
const script = `
import { parentPort } from 'node:worker_threads'
parentPort.on('message', ({ restart }) => {
  if (restart === 1) process.exit(3)
  if (restart === 2) for (;;);
  if (restart === 3) throw new Error('thrown')
  if (restart === 4) return parentPort.postMessage({ kind: 'failed', code: 'NotFinite', message: 'no' })
  parentPort.postMessage({ kind: 'round', iteration: 7 })
  parentPort.postMessage({ kind: 'done', result: { restart } })
})`
const workerPath = join(temporaryFolder(), 'worker.mjs')
writeFileSync(workerPath, script)

const task = (restart: number) => ({ kind: 'kmeans', restart }) as unknown as Task
let pool: Pool
const start = (threads: number) => (pool = new Pool(pathToFileURL(workerPath), threads))
afterEach(() => pool.close())

test('tasks are answered in the order of the calls, also with fewer threads than tasks', async () => {
  start(2)
  const answers = await Promise.all([10, 11, 12, 13, 14].map((restart) => pool.run(task(restart))))
  expect(answers).toEqual([10, 11, 12, 13, 14].map((restart) => ({ restart })))
})

test('rounds are reported to the task that runs', async () => {
  start(1)
  const rounds: number[] = []
  await pool.run(task(10), { onRound: ({ iteration }) => rounds.push(iteration) })
  expect(rounds).toEqual([7])
})

test('a thread that dies rejects its own task alone and is replaced', async () => {
  start(1)
  const [died, threw, next] = await Promise.allSettled(
    [task(1), task(3), task(10)].map((t) => pool.run(t)),
  )
  expect(died).toMatchObject({ status: 'rejected', reason: { code: 'Internal' } })
  expect(threw).toMatchObject({ status: 'rejected', reason: { code: 'Internal' } })
  expect(next).toMatchObject({ status: 'fulfilled', value: { restart: 10 } })
})

test('what a task throws keeps its name', async () => {
  start(1)
  await expect(pool.run(task(4))).rejects.toMatchObject({ code: 'NotFinite', message: 'no' })
})

test('cancelling stops a thread that never listens, and spares the tasks of others', async () => {
  start(1)
  const stop = new AbortController()
  const busy = pool.run(task(2), { signal: stop.signal })
  const waiting = pool.run(task(11), { signal: stop.signal })
  const other = pool.run(task(10))
  setTimeout(() => stop.abort(), 100)
  await expect(busy).rejects.toMatchObject({ code: 'Cancelled' })
  await expect(waiting).rejects.toMatchObject({ code: 'Cancelled' })
  expect(await other).toEqual({ restart: 10 })
  await expect(pool.run(task(10), { signal: stop.signal })).rejects.toMatchObject({
    code: 'Cancelled',
  })
})

test('closing rejects what runs and what waits', async () => {
  start(1)
  const calls = [task(2), task(10)].map((t) => pool.run(t))
  const settled = Promise.allSettled(calls)
  await pool.close()
  for (const call of await settled) {
    expect(call).toMatchObject({ status: 'rejected', reason: { code: 'EngineDied' } })
  }
  await expect(pool.run(task(10))).rejects.toMatchObject({ code: 'EngineDied' })
})
