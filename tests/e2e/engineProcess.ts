import type { ElectronApplication } from '@playwright/test'

/** Number of the engine's process; undefined while there is none. */
export const engineProcess = (app: ElectronApplication): Promise<number | undefined> =>
  app.evaluate(
    ({ app: main }) => main.getAppMetrics().find(({ name }) => name === 'Isodense engine')?.pid,
  )

/** Ends the engine as the system does when memory runs out. */
export async function killEngine(app: ElectronApplication): Promise<void> {
  const pid = await engineProcess(app)
  if (pid === undefined) throw new Error('There is no engine to kill.')
  process.kill(pid, 'SIGKILL')
}
