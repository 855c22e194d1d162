import { readFile, readlink, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import type { FileSystem } from '../../shared/fileIdentity'
import { openElsewhere, type OpenElsewhere } from '../../shared/openElsewhere'

/** This computer's file system, as far as telling files apart needs it. */
export const disk: FileSystem = { platform: process.platform, realpath, readlink, stat, path }

/** Who has the document open, by its lock file. */
export const openInOffice = (document: string): Promise<OpenElsewhere | null> =>
  openElsewhere(document, process.platform, (lock) => readFile(lock))
