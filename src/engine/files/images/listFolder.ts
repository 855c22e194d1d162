import { opendir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { IsodenseError } from '../../../core/errors'
import { naturally } from '../../../core/table/naturally'
import { cancelled } from '../fileErrors'
import { imageLimits } from './limits'

/** A file of a folder, or of a folder in it. */
export interface ListedFile {
  /** Its path in the folder, with `/`. */
  file: string
  /** The folder in it; '' for itself. */
  folder: string
  path: string
}

/** What lies in a folder and in the folders in it. */
export interface Listing {
  /** In the order of their names, 2 before 10; the same on every machine. */
  files: ListedFile[]
  /** Folders further down: nobody looks into them. */
  deeper: string[]
  /** Links, which may lead anywhere, and pipes and devices: they are not opened. */
  notFollowed: string[]
}

/**
 * Lists a folder of images; nothing outside of it is ever reached.
 * @throws what the system throws; IsodenseError TableTooLarge, Cancelled
 */
export async function listFolder(path: string, signal?: AbortSignal): Promise<Listing> {
  const listing: Listing = { files: [], deeper: [], notFollowed: [] }
  const folders = await listOne(path, '', listing, signal)
  for (const folder of folders)
    listing.deeper.push(...(await listOne(join(path, folder), folder, listing, signal)))
  listing.files.sort((a, b) => naturally(a.file, b.file))
  listing.deeper.sort(naturally)
  listing.notFollowed.sort(naturally)
  return listing
}

/** Adds what lies in one folder; answers the folders in it. */
async function listOne(
  path: string,
  folder: string,
  { files, notFollowed }: Listing,
  signal: AbortSignal | undefined,
): Promise<string[]> {
  const folders: string[] = []
  let entries = 0
  for await (const entry of await opendir(path)) {
    if (signal?.aborted) throw cancelled(`Reading ${basename(path)}`)
    if (++entries > imageLimits.entries) {
      const what = `${basename(path)} holds more than ${imageLimits.entries} files, the most that are looked through.`
      throw new IsodenseError('TableTooLarge', what)
    }
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isFile()) files.push({ file, folder, path: join(path, entry.name) })
    else if (entry.isDirectory()) folders.push(file)
    else notFollowed.push(file)
  }
  return folders
}
