import { disk } from '../disk'
import { isFolder } from '../isFolder'
import { listFolder } from './listFolder'

/**
 * Whether a file is also, by another name, one of those in a folder of images: a hard link.
 * @param number the file system's number of the file, see `identityOf`; null where it is not there
 */
export async function isLinkedInto(folder: string, number: string | null): Promise<boolean> {
  if (number === null || !(await isFolder(folder))) return false
  for (const { path } of (await listFolder(folder)).files) {
    const { dev, ino } = await disk.stat(path, { bigint: true })
    if (`${dev}:${ino}` === number) return true
  }
  return false
}
