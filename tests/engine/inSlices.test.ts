import { expect, inject, test } from 'vitest'
import { inSlices } from '../../src/engine/inSlices'
import { EngineService } from '../../src/engine/service'
import { planFor } from '../../src/shared/plan'
import { open, temporaryFile, threeFamilies } from './support'

function* counting(steps: number, done: number[]): Generator<void, string> {
  for (let i = 0; i < steps; i++) {
    done.push(i)
    yield
  }
  return 'done'
}

/** A clock on which every look takes a number of milliseconds. */
const clock = (milliseconds: number) => {
  let time = 0
  return () => (time += milliseconds)
}

test('others have their turn between slices, as often as the time asks for', async () => {
  for (const [milliseconds, least] of [
    [100, 50],
    [1, 1],
  ]) {
    let turns = 0
    const other = setInterval(() => turns++, 0)
    const immediate = () => void (turns++, (again = setImmediate(immediate)))
    let again = setImmediate(immediate)
    expect(await inSlices(counting(50, []), undefined, clock(milliseconds))).toBe('done')
    clearInterval(other)
    clearImmediate(again)
    expect(turns).toBeGreaterThanOrEqual(least)
    if (milliseconds === 1) expect(turns).toBeLessThan(25)
  }
})

test('a stopped one does no further step', async () => {
  const stop = new AbortController()
  const done: number[] = []
  const work = inSlices(counting(1000, done), stop.signal, clock(100))
  setImmediate(() => stop.abort())
  await expect(work).rejects.toMatchObject({ code: 'Cancelled' })
  expect(done.length).toBeLessThan(10)
})

test('an analysis is stopped while its rows are being prepared', async () => {
  const service = new EngineService({ workerUrl: new URL(inject('workerUrl')), threads: 1 })
  const opened = await open(service, temporaryFile('rows.csv', threeFamilies(200_000, 4)))
  const stop = new AbortController()
  const progress: number[] = []
  const work = service.call(
    'analyse',
    { tableId: opened.tableId, plan: planFor(opened)! },
    { signal: stop.signal, onProgress: ({ fraction }) => progress.push(fraction) },
  )
  setImmediate(() => stop.abort())
  await expect(work).rejects.toMatchObject({ code: 'Cancelled' })
  // No fit had begun.
  expect(progress).toEqual([])
  await service.close()
})
