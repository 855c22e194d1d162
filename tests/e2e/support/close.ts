import type { ElectronApplication } from '@playwright/test'

const patience = 15_000

/** Quits the app; ends it by force, and says so, when it does not quit in time. */
export async function closeOrKill(app: ElectronApplication): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), patience)
  })
  const closing = app.close().catch(() => undefined) // it may be gone already, as tests want it
  const outcome = await Promise.race([closing, late])
  clearTimeout(timer)
  if (outcome !== 'late') return
  app.process().kill('SIGKILL')
  throw new Error(`the app did not quit within ${patience / 1000} s`)
}
