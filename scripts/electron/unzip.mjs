import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'

/**
 * Unpacks a zip, entry by entry, with the file modes that it records.
 *
 * @param {string} zip
 * @param {string} folder
 * @param {(entry: string) => string | undefined} placeOf path in the folder; undefined leaves it out
 */
export async function unzip(zip, folder, placeOf) {
  // Imported here, because this file is loaded before the dependencies are installed.
  // @ts-expect-error: it has no types of its own
  const { default: yauzl } = await import('yauzl')
  const open = promisify(yauzl.open)
  const file = await open(zip, { lazyEntries: true })
  const openReadStream = promisify(file.openReadStream.bind(file))

  const extract = async (/** @type {any} */ entry) => {
    const place = placeOf(entry.fileName)
    if (place === undefined) return
    const target = join(folder, place)
    await mkdir(dirname(target), { recursive: true })
    const mode = (entry.externalFileAttributes >>> 16) & 0o777
    await pipeline(await openReadStream(entry), createWriteStream(target, { mode: mode || 0o644 }))
  }

  await new Promise((resolve, reject) => {
    file.on('error', reject)
    file.on('end', resolve)
    file.on('entry', (/** @type {any} */ entry) =>
      extract(entry).then(() => file.readEntry(), reject),
    )
    file.readEntry()
  }).finally(() => file.close())
}
