import { basename } from 'node:path'
import { IsodenseError } from '../../core/errors'
import { identityOf, isInside, isSameFile } from '../../shared/fileIdentity'
import { disk } from './disk'
import { isLinkedInto } from './images/isLinkedInto'

/**
 * Refuses to write over the file that was read, under whatever name: the same path, a link, a hard
 * link, another letter case; and to write into a folder of images that was read, or over one of its images.
 * @throws IsodenseError WouldOverwriteInput
 */
export async function refuseInput(target: string, inputPath: string): Promise<void> {
  const [to, from] = await Promise.all([identityOf(target, disk), identityOf(inputPath, disk)])
  if (isSameFile(to, from)) {
    throw new IsodenseError(
      'WouldOverwriteInput',
      `${basename(target)} is the file that was read; choose another name, the input is never changed.`,
    )
  }
  if (isInside(to, from) || (await isLinkedInto(inputPath, to.number))) {
    throw new IsodenseError(
      'WouldOverwriteInput',
      `${basename(target)} would lie in ${basename(inputPath)}, whose images were read; choose another folder, the input is never changed.`,
    )
  }
}
