import { posix, win32 } from 'node:path'
import { pathKey, type Platform } from '../../shared/pathKey'

export interface ShownPath {
  name: string
  folder: string
}

/**
 * Name and folder of a file as people know them: the user's own folder as `~`, without the long form
 * (`\\?\`) of Windows, and with the system's own separators.
 */
export function shownPath(path: string, home: string, platform: Platform): ShownPath {
  if (platform !== 'win32') {
    return {
      name: posix.basename(path),
      folder: underHome(posix.dirname(path), home, '/', platform),
    }
  }
  const plain = win32.normalize(
    path.replace(/^\\\\[?.]\\UNC\\/i, '\\\\').replace(/^\\\\[?.]\\(?=[a-z]:)/i, ''),
  )
  const folder = win32.dirname(plain)
  return { name: win32.basename(plain), folder: underHome(folder, home, '\\', platform) }
}

function underHome(folder: string, home: string, separator: string, platform: Platform): string {
  if (!home) return folder
  const key = (text: string) => pathKey(text, platform)
  const start = folder.slice(0, home.length)
  const inside = key(start) === key(home) && ['', separator].includes(folder.charAt(home.length))
  return inside ? `~${folder.slice(home.length)}` : folder
}
