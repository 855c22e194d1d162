import { readFile, readlink, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import type { FileSystem } from '../../shared/fileIdentity'
import { openElsewhere, type OpenElsewhere } from '../../shared/openElsewhere'

/** How long a drive may take to answer before the window goes on without it, in milliseconds. */
const patience = 1000

/** This computer's file system, as far as telling files apart needs it. */
export const disk: FileSystem = { platform: process.platform, realpath, readlink, stat, path }

/** Who has the document open, by its lock file. */
export const openInOffice = (document: string): Promise<OpenElsewhere | null> =>
  inTime(
    openElsewhere(document, process.platform, (lock) => readFile(lock)),
    null,
  )

/** What a drive answers, or `instead` where it does not in time, as a share that is switched off. */
export async function inTime<T>(answer: Promise<T>, instead: T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<T>((resolve) => (timer = setTimeout(() => resolve(instead), patience)))
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}
