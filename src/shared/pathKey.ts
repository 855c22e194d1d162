/** As in `process.platform`. */
export type Platform = string

/**
 * A name for a path that two spellings of it share on this system: letter case where it does not tell
 * files apart, slashes, the long form (`\\?\`) and the trailing dots that Windows drops, composed and
 * decomposed letters on macOS. For comparing only, never for opening.
 */
export function pathKey(path: string, platform: Platform): string {
  if (platform === 'win32') return windowsKey(path)
  if (platform === 'darwin') return path.normalize('NFC').toLowerCase()
  return path
}

function windowsKey(path: string): string {
  const plain = path
    .replaceAll('/', '\\')
    .replace(/^\\\\[?.]\\UNC\\/i, '\\\\')
    .replace(/^\\\\[?.]\\(?=[a-z]:)/i, '')
    .replace(/::\$DATA$/i, '')
    .replace(/[. ]+$/, '')
  const [start, rest] = plain.startsWith('\\\\') ? ['\\\\', plain.slice(2)] : ['', plain]
  return start + rest.replace(/\\+/g, '\\').toLowerCase()
}

/** Name of the file at the end of a path; `\` parts folders on Windows only. */
export const fileNameOf = (path: string, platform: Platform): string =>
  path.slice(folderEnd(path, platform))

/** The folder with its last separator, so that a name can be put behind it. */
export const folderOf = (path: string, platform: Platform): string =>
  path.slice(0, folderEnd(path, platform))

const folderEnd = (path: string, platform: Platform) =>
  Math.max(path.lastIndexOf('/'), platform === 'win32' ? path.lastIndexOf('\\') : -1) + 1
