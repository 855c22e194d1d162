import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

const prefix = 'preparing-'

/** A folder of this process alone, beside the place where the result will go. */
export const workFolder = (/** @type {string} */ parent) => join(parent, `${prefix}${process.pid}`)

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Removes what interrupted preparations left; one that still runs is left alone. */
export async function removeLeftOvers(/** @type {string} */ parent) {
  const names = await readdir(parent).catch(() => [])
  const left = names.filter(
    (name) => name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length))),
  )
  for (const name of left) await rm(join(parent, name), { recursive: true, force: true })
}
