import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { answerQuestions } from './dialogs'
import { launch, type LaunchOptions, type Running } from './support/launch'

interface Fixture {
  /** Starts the app. After the test it must have no errors in its pages and must quit by itself. */
  start: (options?: LaunchOptions) => Promise<Running>
  /** Ends it before the test does, with the same demands; with its own settings folder it can be started again. */
  finish: (running: Running) => Promise<void>
  /** A folder of the test's own. */
  folder: string
}

/** Those that were started and have not ended yet. */
const started = new Set<Running>()

async function finish(running: Running): Promise<void> {
  started.delete(running)
  const problems = await running.problems()
  await answerQuestions(running.app, 0) // “Close without exporting?” – yes
  await running.close()
  expect(problems).toEqual([])
}

export const test = base.extend<Fixture>({
  start: async ({ browserName: _ }, use) => {
    await use(async (options) => {
      const running = await launch(options)
      started.add(running)
      return running
    })
    for (const running of started) await finish(running)
  },
  finish: async ({ browserName: _ }, use) => use(finish),
  folder: async ({ browserName: _ }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'isodense-e2e-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
})

export { expect }
