import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { IsodenseError } from '../../core/errors'

const tries = 3
const pauseMilliseconds = 400

/**
 * Reads a file until it was the same before and after the reading: half of an old and half of a new
 * table would be taken for measurements. Whatever failed on a file that changed is tried again too.
 * @param read answers how many bytes it has read, and what it made of them
 * @throws IsodenseError FileUnreadable where it changes every time, and what `read` throws
 */
export async function whileUnchanged<Value>(
  path: string,
  read: () => Promise<{ bytes: number; value: Value }>,
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<Value> {
  for (let left = tries; left > 0; left--) {
    const before = await stateOf(path)
    let outcome: { bytes: number; value: Value } | { error: unknown }
    try {
      outcome = await read()
    } catch (error) {
      outcome = { error }
    }
    if (signal?.aborted && 'error' in outcome) throw outcome.error
    const after = await stateOf(path)
    const cut = 'bytes' in outcome && after !== null && outcome.bytes < after.size
    const same = before?.size === after?.size && before?.changed === after?.changed
    if (same && !cut) {
      if ('error' in outcome) throw outcome.error
      return outcome.value
    }
    if (left > 1) await pause(pauseMilliseconds, undefined, signal && { signal }).catch(() => undefined) // prettier-ignore
  }
  throw new IsodenseError(
    'FileUnreadable',
    `${basename(path)} is being changed by another program while it is read. Wait until that is finished and open it again, or open a copy.`,
  )
}

/** Null for what is not there, and for pipes and devices, which have no state. */
async function stateOf(path: string): Promise<{ size: bigint; changed: bigint } | null> {
  const found = await stat(path, { bigint: true }).catch(() => null)
  return found?.isFile() ? { size: found.size, changed: found.mtimeNs } : null
}
