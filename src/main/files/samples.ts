import { join } from 'node:path'
import type { SampleName } from '../../shared/desktopApi'

const sampleFiles: Record<SampleName, string> = {
  inspection: 'inspection.csv',
  blobs: 'blobs_stretched.csv',
  moons: 'moons.csv',
  iris: 'iris.csv',
  digits: 'digits.csv',
}

/** `root` holds the bundled files: the app's own folder in development, its resources when packaged. */
export const samplesFolder = (root: string): string => join(root, 'samples')

export const samplePath = (name: SampleName, root: string): string =>
  join(samplesFolder(root), sampleFiles[name])
