import { IsodenseError } from '../../core/errors'

const texts: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'not permitted, or in use by another program',
  EBUSY: 'in use by another program',
  EISDIR: 'it is a folder',
  ENOENT: 'the folder does not exist',
  ENOTDIR: 'a part of its path is not a folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'the name is too long',
}

/** The operating system's code of a failed call, and what it means; no code for any other error. */
export function reasonOf(error: unknown): { code?: string; text: string } {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') {
    return { text: String(error) }
  }
  return { code: error.code, text: texts[error.code] ?? error.message }
}

export const cancelled = (what: string) => new IsodenseError('Cancelled', `${what} was stopped.`)
