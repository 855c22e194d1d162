import type { IsodenseError } from '../../../core/errors'
import { createRichText } from './richText'
import { readPart, type Parts } from './parts'
import { tooLarge } from './refusals'
import type { ZipEntry } from './zip/directory'
import { zipLimits } from './zip/limits'

/** More distinct texts than a sheet of a million rows has in sixteen columns. */
const mostStrings = 2 ** 24
/** V8 keeps them at one or two bytes a character. */
const mostCharacters = 2 ** 28

/** The texts that cells refer to by number. @throws IsodenseError TableTooLarge, FileUnreadable */
export async function readSharedStrings(
  parts: Parts,
  entry: ZipEntry | undefined,
  limits = { strings: mostStrings, characters: mostCharacters },
): Promise<string[]> {
  const strings: string[] = []
  if (!entry) return strings
  let characters = 0
  const full = (): IsodenseError =>
    tooLarge(
      parts.fileName,
      'its texts do not fit into memory. Save the sheet that you need as CSV',
    )
  const text = createRichText()
  await readPart(
    parts,
    entry,
    {
      open(name) {
        if (name === 'si') text.begin()
        else text.open(name)
      },
      text: text.add,
      close(name) {
        if (name !== 'si') return text.close(name)
        const string = text.end()
        characters += string.length
        if (strings.length === limits.strings || characters > limits.characters) throw full()
        strings.push(string)
      },
    },
    { limit: zipLimits.stringsBytes },
  )
  return strings
}
