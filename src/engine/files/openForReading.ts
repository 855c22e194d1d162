import { open, stat } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { IsodenseError } from '../../core/errors'
import { openInOffice } from './disk'
import { cancelled, cannotRead } from './fileErrors'
import { patiently, type Patience } from './patiently'

export interface ReadingOptions extends Patience {
  /** Whether a pipe or device is read too (`/dev/stdin` of a command line). A window would hang on it. */
  pipes?: boolean
}

/**
 * Opens a file, waiting for a moment where another program holds it.
 * @throws IsodenseError FileNotFound, FileUnreadable, Cancelled
 */
export async function openForReading(path: string, options: ReadingOptions): Promise<FileHandle> {
  const { pipes = false, signal } = options
  const found = await patiently(() => stat(path), options)
  if (found.isDirectory()) throw unreadable(path, 'is a folder, not a file. Choose a file in it.')
  if (!found.isFile() && !pipes)
    throw unreadable(path, 'is a pipe or device, not a file: it cannot be opened here.')
  const opening = patiently(() => open(path, 'r'), options)
  if (found.isFile() || signal === undefined) return opening
  // A pipe is opened when somebody writes to it, which may be never.
  return unlessStopped(opening, path, signal)
}

const unreadable = (path: string, what: string) =>
  new IsodenseError('FileUnreadable', `${basename(path)} ${what}`)

/** What `read` reads, as long as it takes, or Cancelled as soon as it is called off. */
export function unlessStopped<Result>(
  read: Promise<Result>,
  path: string,
  signal: AbortSignal | undefined,
): Promise<Result> {
  if (signal === undefined) return read
  return new Promise((resolve, reject) => {
    const stop = () => reject(cancelled(`Reading ${basename(path)}`))
    signal.addEventListener('abort', stop, { once: true })
    if (signal.aborted) stop()
    read.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

/** What a failed read is told as; see `cannotRead`. */
export async function readingFailed(
  path: string,
  error: unknown,
  { platform = process.platform }: Patience,
): Promise<unknown> {
  const openIn = await openInOffice(path)
  return cannotRead(basename(path), error, { platform, openIn })
}
