import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { createNormal, createRandom } from '../../src/core/rng'
import { analysed } from './analysis'
import { expect, test } from './fixture'

const rows = 200_000
const moves = 40

/** A file of three families. */
function written(path: string): string {
  const normal = createNormal(createRandom(5))
  const lines = Array.from({ length: rows }, (_, i) =>
    [5 * (i % 3) + normal(), 3 * (i % 3) + normal(), normal()]
      .map((value) => value.toFixed(3))
      .join(','),
  )
  writeFileSync(path, `length,width,mass\n${lines.join('\n')}\n`)
  return path
}

interface Fluency {
  frames: number
  seconds: number
  /** Milliseconds between two frames. */
  longestGap: number
  /** Tasks of more than 50 ms, as the performance API counts them. */
  longTasks: number
}

/** What the performance API says of the page while something is done. */
async function fluencyWhile(window: Page, action: () => Promise<void>): Promise<Fluency> {
  const result = window.evaluate(
    () =>
      new Promise<Fluency>((resolve) => {
        let longTasks = 0
        const observer = new PerformanceObserver((list) => {
          longTasks += list.getEntries().length
        })
        observer.observe({ type: 'longtask' })
        const begun = performance.now()
        let [last, frames, longestGap] = [begun, 0, 0]
        let done = false
        const page = globalThis as unknown as { endOfDrag: () => void }
        page.endOfDrag = () => (done = true)
        const frame = (now: number) => {
          longestGap = Math.max(longestGap, now - last)
          last = now
          frames++
          if (!done) return void requestAnimationFrame(frame)
          observer.disconnect()
          resolve({ frames, seconds: (now - begun) / 1000, longestGap, longTasks })
        }
        requestAnimationFrame(frame)
      }),
  )
  await action()
  await window.evaluate(() => (globalThis as unknown as { endOfDrag: () => void }).endOfDrag())
  return result
}

test('the slider is dragged over 200 000 rows, and the flags follow it', async ({
  start,
  folder,
}) => {
  test.setTimeout(120_000)
  const { window } = await start({ args: [written(join(folder, 'large.csv'))] })
  await analysed(window, 'large.csv')
  await expect(window.getByTestId('picture')).toHaveAttribute('data-stage', 'final', {
    timeout: 60_000,
  })
  const { x, y, width, height } = (await window.getByTestId('percentile-slider').boundingBox())!
  const fluency = await fluencyWhile(window, async () => {
    await window.mouse.move(x + 0.08 * width, y + height / 2)
    await window.mouse.down()
    for (let i = 1; i <= moves; i++) {
      await window.mouse.move(x + (0.08 + (0.42 * i) / moves) * width, y + height / 2)
      await window.waitForTimeout(16)
    }
    await window.mouse.up()
  })
  const { frames, seconds, longestGap, longTasks } = fluency
  const report = `${(frames / seconds).toFixed(0)} frames a second, ${longestGap.toFixed(0)} ms between two at most, ${longTasks} tasks over 50 ms`
  process.stdout.write(`    slider over ${rows} rows: ${report}\n`)
  test.info().annotations.push({ type: 'fluency', description: report })
  expect(frames).toBeGreaterThan(1)

  // Every row below the percentile is flagged where the slider came to rest.
  const percentile = Number(await window.getByTestId('percentile-slider').inputValue())
  expect(percentile).toBeGreaterThan(20)
  const picture = window.getByTestId('picture')
  await expect
    .poll(async () => Number(await picture.getAttribute('data-flagged-count')))
    .toBe(Math.round((percentile / 100) * rows))
})
