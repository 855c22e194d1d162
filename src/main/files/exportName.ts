/** Characters that Windows or macOS refuse in a file name, and control characters. */
const refused = /[<>:"/\\|?*\p{Cc}]/gu
const reservedOnWindows = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

/** Common file systems take 255 bytes; the rest is left for the name of the temporary file. */
const maxBytes = 200

/** A file name that every system accepts, as near as can be to the one suggested. */
export function exportName(suggested: string): string {
  const clean = suggested
    .replace(refused, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .replace(reservedOnWindows, '_$1')
  const [stem, extension] = splitEnding(clean)
  return shortened(stem, maxBytes - bytes(extension)) + extension || 'export.csv'
}

const bytes = (text: string): number => new TextEncoder().encode(text).length

function splitExtension(name: string): [string, string] {
  const found = /\.\w{1,8}$/.exec(name)
  return found ? [name.slice(0, found.index), found[0]] : [name, '']
}

/** The ending says what is in a file (`-generated.csv`, `.plan.json`): it survives the shortening. */
function splitEnding(name: string): [string, string] {
  const found = /(-[a-z]{1,20})?(\.plan)?\.\w{1,8}$/.exec(name)
  return found ? [name.slice(0, found.index), found[0]] : [name, '']
}

function shortened(stem: string, limit: number): string {
  const characters = [...stem]
  while (bytes(characters.join('')) > limit) characters.pop()
  return characters.join('')
}

/** The same path, its file name saying that the rows in it are generated. */
export function withGenerated(path: string): string {
  const cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1
  const [folder, name] = [path.slice(0, cut), path.slice(cut)]
  if (/generated/i.test(name)) return path
  const [stem, extension] = splitExtension(name)
  return `${folder}${stem}-generated${extension}`
}
