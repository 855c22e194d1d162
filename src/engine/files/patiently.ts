import { setTimeout as pause } from 'node:timers/promises'
import type { Platform } from '../../shared/pathKey'
import { mayBeHeld } from './fileErrors'

/** Pauses between tries, in milliseconds: virus scanners and cloud drives let go within two seconds. */
export const usualPauses = [50, 100, 200, 400, 800]

export interface Patience {
  platform?: Platform
  pauses?: readonly number[]
  signal?: AbortSignal | undefined
}

/**
 * Tries again, after growing pauses, for as long as another program may be holding the file.
 * Rejects with the last failure; ends the waiting early when it is called off.
 */
export async function patiently<Result>(
  attempt: () => Promise<Result>,
  { platform = process.platform, pauses = usualPauses, signal }: Patience = {},
): Promise<Result> {
  for (const milliseconds of pauses) {
    try {
      return await attempt()
    } catch (error) {
      if (!mayBeHeld(error, platform) || signal?.aborted) throw error
    }
    await pause(milliseconds, undefined, signal && { signal }).catch(() => undefined)
  }
  return attempt()
}
