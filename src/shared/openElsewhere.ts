import { fileNameOf, folderOf, type Platform } from './pathKey'

/** A program that says, by a lock file beside a document, that it has the document open. */
export interface OpenElsewhere {
  program: 'LibreOffice' | 'Excel'
  /** Who has it open, as the program knows them; null where it does not say. */
  user: string | null
}

/** Lock files are short; what is longer is something else. */
const longest = 4096

/**
 * Who has a document open, by the lock file beside it; null where there is none. A hint only: a
 * program that crashed leaves its lock file behind, and not every program writes one.
 * @param read reads a whole file; may reject
 */
export async function openElsewhere(
  path: string,
  platform: Platform,
  read: (path: string) => Promise<Uint8Array>,
): Promise<OpenElsewhere | null> {
  const [folder, name] = [folderOf(path, platform), fileNameOf(path, platform)]
  const lock = (lockName: string) => read(folder + lockName).catch(() => null)
  const office = await lock(`.~lock.${name}#`)
  if (office !== null && office.length <= longest)
    return { program: 'LibreOffice', user: userInOfficeLock(office) }
  const excel = await lock(`~$${name}`)
  if (excel !== null && excel.length <= longest)
    return { program: 'Excel', user: userInExcelLock(excel) }
  return null
}

/** `NAME,SYSTEM USER,COMPUTER,TIME,PROFILE;` in UTF-8, with a backslash before `,`, `;` and `\`. */
function userInOfficeLock(bytes: Uint8Array): string | null {
  const text = new TextDecoder().decode(bytes)
  const fields = Array.from(text.matchAll(/((?:\\.|[^\\,;])*)[,;]/gs), ([, field]) =>
    field.replace(/\\(.)/gs, '$1').trim(),
  )
  const [name, systemUser, computer] = fields
  const user = name || systemUser
  if (!user) return null
  return computer ? `${user}, ${computer}` : user
}

/** The length of the name, then the name; only what is plain ASCII is sure to be read rightly. */
function userInExcelLock(bytes: Uint8Array): string | null {
  const length = bytes[0] ?? 0
  const name = bytes.subarray(1, 1 + length)
  const plain = length > 0 && name.length === length && name.every((c) => c >= 0x20 && c < 0x7f)
  return plain ? new TextDecoder().decode(name).trim() || null : null
}

/** For a sentence in English: “LibreOffice (Ada, pc-7)”. */
export const programAndUser = ({ program, user }: OpenElsewhere): string =>
  user === null ? program : `${program} (${user})`
