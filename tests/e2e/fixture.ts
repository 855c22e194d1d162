import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { answerQuestions } from './dialogs'
import { launch, type LaunchOptions, type Running } from './support/launch'

interface Fixture {
  /** Starts the app. After the test it must have no errors in its pages and must quit by itself. */
  start: (options?: LaunchOptions) => Promise<Running>
  /** A folder of the test's own. */
  folder: string
}

export const test = base.extend<Fixture>({
  start: async ({ browserName: _ }, use) => {
    const started: Running[] = []
    await use(async (options) => {
      const running = await launch(options)
      started.push(running)
      return running
    })
    for (const running of started) {
      const problems = await running.problems()
      await answerQuestions(running.app, 0) // “Close without exporting?” – yes
      await running.close()
      expect(problems).toEqual([])
    }
  },
  folder: async ({ browserName: _ }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'isodense-e2e-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
})

export { expect }
