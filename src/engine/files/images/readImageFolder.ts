import { basename } from 'node:path'
import type { ImageRow, ImageRows } from '../../../core/table/images/imageRows'
import { RecordStore, tableLimits } from '../../../core/table/records/store'
import type { Reading } from '../../../core/table/shape/understand'
import { cancelled } from '../fileErrors'
import type { ReadOptions } from '../readOptions'
import { noneReadable, tooLargeImages, tooManyImages } from './folderErrors'
import { notesOnFolder } from './folderNotes'
import type { Gathered } from './gathered'
import { imageLimits } from './limits'
import { listFolder, type ListedFile } from './listFolder'
import { readImage } from './readImage'
import { sameShape, usualShape } from './usualShape'

/**
 * Reads a folder of images of one size, and those in the folders in it. The size is the one that most have; images
 * of another one, and those that cannot be read, are left out and named.
 * @throws IsodenseError FileEmpty without images, FileUnreadable where none can be read, TableTooLarge, Cancelled,
 *   and what the system throws for the folder itself
 */
export async function readImageFolder(path: string, options: ReadOptions = {}): Promise<Reading> {
  const fileName = basename(path)
  const listing = await listFolder(path, options.signal)
  const gathered = await gather(fileName, listing.files, options)
  const { decoded, tooLarge } = gathered
  const shapes = [...decoded.map(({ image }) => image), ...tooLarge.map(({ shape }) => shape)]
  const usual = usualShape(shapes)
  if (usual === null) throw noneReadable(fileName, gathered, listing)
  if (usual.width * usual.height > imageLimits.pixels) throw tooLargeImages(fileName, usual)
  const rows: ImageRow[] = []
  for (const { listed, image } of decoded) {
    const { file, folder } = listed
    if (sameShape(image, usual)) rows.push({ file, folder, values: image.values })
  }
  const images: ImageRows = { ...usual, images: rows }
  return {
    fileName,
    store: new RecordStore(fileName),
    dialect: { encoding: 'utf-8', bom: false, delimiter: ',', quote: '"', escape: 'doubled' },
    notes: notesOnFolder(usual, gathered, listing, options.settings ?? {}),
    images,
  }
}

async function gather(
  fileName: string,
  files: ListedFile[],
  { signal, onProgress }: ReadOptions,
): Promise<Gathered> {
  const found: Gathered = { decoded: [], tooLarge: [], faults: [], noImages: [] }
  let cells = 0
  for (const [i, listed] of files.entries()) {
    if (signal?.aborted) throw cancelled(`Reading ${fileName}`)
    const { file } = listed
    const one = await readImage(listed, signal)
    if ('image' in one) {
      cells += one.image.values.length
      if (cells > tableLimits.cells) throw tooManyImages(fileName, one.image)
      found.decoded.push({ listed, image: one.image })
    } else if ('tooLarge' in one) found.tooLarge.push({ file, shape: one.tooLarge })
    else if ('fault' in one) found.faults.push({ file, why: one.fault })
    else found.noImages.push(file)
    onProgress?.((i + 1) / files.length)
  }
  if (signal?.aborted) throw cancelled(`Reading ${fileName}`)
  return found
}
