import { IsodenseError } from '../../core/errors'
import { programAndUser, type OpenElsewhere } from '../../shared/openElsewhere'
import type { Platform } from '../../shared/pathKey'

interface Meaning {
  text: string
  /** What to do about it, when reading and when writing. */
  read: string
  write: string
}

const unreachable: Meaning = {
  text: 'the drive does not answer',
  read: 'Check that it is connected, then open the file again.',
  write: 'Check that it is connected, or save on another drive.',
}
const full: Meaning = {
  text: 'the disk is full',
  read: 'Make room on it.',
  write: 'Make room on it, or save on another disk.',
}
const forbidden: Meaning = {
  text: 'permission denied',
  read: 'Ask for the right to read it, or open a copy.',
  write: 'Save under another name or in another folder.',
}

const meanings: Record<string, Meaning> = {
  EACCES: forbidden,
  EPERM: forbidden,
  EISDIR: {
    text: 'it is a folder',
    read: 'Choose a file in it.',
    write: 'Save under another name.',
  },
  ENOENT: {
    text: 'the folder does not exist',
    read: 'Choose another file.',
    write: 'Choose another folder.',
  },
  ENOTDIR: {
    text: 'a part of its path is not a folder',
    read: 'Choose another file.',
    write: 'Choose another folder.',
  },
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: {
    text: 'the disk takes no file of this size',
    read: 'Open a smaller file.',
    write: 'Save on another disk.',
  },
  EROFS: {
    text: 'the disk is read-only',
    read: 'Open a copy on another disk.',
    write: 'Save on another disk.',
  },
  ELOOP: {
    text: 'its links lead in a circle',
    read: 'Open the file itself.',
    write: 'Save under another name.',
  },
  ENAMETOOLONG: {
    text: 'its name or path is too long',
    read: 'Rename it, or move it to a folder with a shorter path.',
    write: 'Choose a shorter name, or a folder with a shorter path.',
  },
  EIO: {
    text: 'the drive reports an error',
    read: 'Copy the file to another drive and open the copy.',
    write: 'Save on another drive.',
  },
  ...Object.fromEntries(
    ['ENXIO', 'ENODEV', 'EHOSTDOWN', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT', 'ENOTCONN', 'ESTALE'] // prettier-ignore
      .map((code) => [code, unreachable]),
  ),
}

/** The operating system's code of a failed call, and what it means; no code for any other error. */
export function reasonOf(error: unknown): { code?: string; text: string } {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') {
    return { text: String(error) }
  }
  return { code: error.code, text: meanings[error.code]?.text ?? error.message }
}

/**
 * Whether another program may be holding the file, so that it is worth trying again. Windows tells a
 * file that is held (by Excel, a virus scanner, a cloud drive) apart from one that may not be touched
 * only now and then.
 */
export function mayBeHeld(error: unknown, platform: Platform): boolean {
  const { code } = reasonOf(error)
  if (code === 'EBUSY' || code === 'ETXTBSY') return true
  return platform === 'win32' && (code === 'EPERM' || code === 'EACCES')
}

/** What is known about a failure besides its code. */
export interface Circumstances {
  platform: Platform
  /** Who has the file open, by its lock file. */
  openIn: OpenElsewhere | null
}

/** The sentences for a failed call; what is no failure of the system is returned as it is. */
export function cannotRead(fileName: string, error: unknown, known: Circumstances): unknown {
  const { code, text } = reasonOf(error)
  if (error instanceof IsodenseError || code === undefined) return error
  if (code === 'ENOENT') {
    return new IsodenseError(
      'FileNotFound',
      `${fileName} was not found. It may have been moved or renamed, or its drive is not connected.`,
      { cause: error },
    )
  }
  const why = mayBeHeld(error, known.platform)
    ? `${held(code, known)}. Close it there and open it here again, or open a copy.`
    : `${text}. ${meanings[code]?.read ?? 'Open a copy of it.'}`
  return new IsodenseError('FileUnreadable', `${fileName} cannot be read: ${why}`, { cause: error })
}

/** As `cannotRead`, for a file that was to be written. */
export function cannotWrite(fileName: string, error: unknown, known: Circumstances): unknown {
  const { code, text } = reasonOf(error)
  if (error instanceof IsodenseError || code === undefined) return error
  const why = mayBeHeld(error, known.platform)
    ? `${held(code, known)}. Close it there and save again, or save under another name.`
    : `${text}. ${meanings[code]?.write ?? 'Save under another name or in another folder.'}`
  return new IsodenseError('WriteFailed', `${fileName} cannot be written: ${why}`, { cause: error })
}

function held(code: string, { openIn, platform }: Circumstances): string {
  if (openIn !== null) return `it is open in ${programAndUser(openIn)}`
  if (code === 'EBUSY' && platform === 'win32')
    return 'it is open in another program, probably Excel'
  return platform === 'win32'
    ? 'it may be open in another program (often Excel), or you have no permission'
    : 'it is in use by another program'
}

export const cancelled = (what: string) => new IsodenseError('Cancelled', `${what} was stopped.`)
