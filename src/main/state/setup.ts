import { existsSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import Store from 'electron-store'
import { log } from '../log'
import { Memory, type Disk } from './memory'
import type { Stored } from './stored'

const name = 'state'

/** The memory in the folder of the user's data; written for the last time when the app quits. */
export function setupMemory(): Memory {
  setDamagedAside(join(app.getPath('userData'), `${name}.json`))
  const memory = new Memory(openDisk(), log)
  app.on('before-quit', () => memory.flush())
  app.on('will-quit', () => memory.flush())
  return memory
}

/** A file that is held or may not be read is left as it is, and the app starts without it. */
function openDisk(): Disk {
  try {
    const store = new Store<{ stored?: Stored }>({ name, clearInvalidConfig: true })
    return { read: () => store.get('stored'), write: (stored) => store.set('stored', stored) }
  } catch (error) {
    log(`settings are not remembered this time: ${String(error)}`)
    return { read: () => undefined, write: () => undefined }
  }
}

/** A file that is damaged is kept beside the new one, for whoever wants to look. */
function setDamagedAside(path: string): void {
  if (!existsSync(path)) return
  try {
    JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if (!(error instanceof SyntaxError)) return
    log(`${path} is damaged and was set aside: ${String(error)}`)
    try {
      renameSync(path, `${path}.damaged`)
    } catch {
      // It is then replaced.
    }
  }
}
