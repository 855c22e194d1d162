import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The words a person added to the command. `electron [-r MODULE] APP WORD…` names the app first
 * (`process.defaultApp`); a packaged app is its own executable.
 */
export function userWords(argv: readonly string[], defaultApp: boolean): string[] {
  const words = argv.slice(1)
  if (!defaultApp) return words
  let i = 0
  while (i < words.length && words[i].startsWith('-')) {
    i += words[i] === '-r' || words[i] === '--require' ? 2 : 1
  }
  return words.slice(i + 1)
}

/**
 * The file the app is asked to open: the first word that is not an option; after `--` every word
 * is one. Whether it exists is not asked here: the engine says so in the window when it does not.
 */
export function fileArgument(words: readonly string[], folder: string): string | null {
  const dashes = words.indexOf('--')
  const before = dashes < 0 ? words : words.slice(0, dashes)
  const after = dashes < 0 ? [] : words.slice(dashes + 1)
  const file = [...before.filter((word) => !word.startsWith('-')), ...after].find((w) => w !== '')
  return file === undefined ? null : resolve(folder, withoutScheme(file))
}

/** File managers of Linux hand over `file://` addresses. */
function withoutScheme(word: string): string {
  if (!/^file:\/\//i.test(word)) return word
  try {
    return fileURLToPath(word)
  } catch {
    return word
  }
}
