import { existsSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import Store from 'electron-store'
import { log } from '../log'
import { Memory } from './memory'
import type { Stored } from './stored'

const name = 'state'

/** The memory in the folder of the user's data; written for the last time when the app quits. */
export function setupMemory(): Memory {
  setDamagedAside(join(app.getPath('userData'), `${name}.json`))
  const store = new Store<{ stored?: Stored }>({ name, clearInvalidConfig: true })
  const memory = new Memory(
    { read: () => store.get('stored'), write: (stored) => store.set('stored', stored) },
    log,
  )
  app.on('before-quit', () => memory.flush())
  app.on('will-quit', () => memory.flush())
  return memory
}

/** A file that cannot be read is kept beside the new one, for whoever wants to look. */
function setDamagedAside(path: string): void {
  if (!existsSync(path)) return
  try {
    JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    log(`${path} is damaged and was set aside: ${String(error)}`)
    try {
      renameSync(path, `${path}.damaged`)
    } catch {
      // It is then replaced.
    }
  }
}
