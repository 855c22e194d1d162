import { IsodenseError } from '../../../core/errors'
import type { RandomAccess } from '../randomAccess'
import { sniffedBytes, sniffFile } from '../sniffFile'
import { encrypted, noWorkbookAtAll, oldWorkbook, openDocument } from './refusals'

/** A workbook with a password is a compound file with this stream in it (MS-OFFCRYPTO 2.3.4.4). */
const streamName = Buffer.from('EncryptedPackage', 'utf16le')
const searched = 8 * 2 ** 20

/** Refuses what is no .xlsx, by what it is. @throws IsodenseError FileEmpty, FileUnreadable */
export async function refuseOtherKinds(file: RandomAccess, fileName: string): Promise<void> {
  if (file.size === 0) throw new IsodenseError('FileEmpty', `${fileName} is empty.`)
  const kind = sniffFile(await file.read(0, Math.min(sniffedBytes, file.size)))
  if (kind === 'ods') throw openDocument(fileName)
  if (kind === 'xls') {
    const bytes = await file.read(0, Math.min(searched, file.size))
    throw Buffer.from(bytes.buffer).includes(streamName)
      ? encrypted(fileName)
      : oldWorkbook(fileName)
  }
  if (kind !== 'xlsx') throw noWorkbookAtAll(fileName)
}
