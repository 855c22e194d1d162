import { basename } from 'node:path'
import { IsodenseError } from '../../core/errors'
import { identityOf, isSameFile } from '../../shared/fileIdentity'
import { disk } from './disk'

/**
 * Refuses to write over the file that was read, under whatever name: the same path, a link, a hard
 * link, another letter case.
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
}
