import { basename, extname, join, resolve } from 'node:path'

/** @typedef {{ file?: string, help?: boolean, problem?: string }} Request */

/**
 * What `npm start` was asked for. The file is meant from the folder that the user is in, which npm
 * leaves for that of the package.
 *
 * @param {string[]} words
 * @param {string} folder
 * @returns {Request}
 */
export function readArguments(words, folder) {
  if (words.includes('--help') || words.includes('-h')) return { help: true }
  const option = words.find((word) => word.startsWith('-'))
  if (option) return { problem: `unknown option ${option}` }
  if (words.length > 1) return { problem: 'one file at a time' }
  return words[0] === undefined ? {} : { file: resolve(folder, words[0]) }
}

/**
 * Where the headless run writes. The names are longer than the input's, so it is never one of them.
 *
 * @param {string} input
 * @param {string} folder
 */
export function resultsOf(input, folder) {
  const name = basename(input, extname(input))
  return {
    flagged: join(folder, `${name}-flagged.csv`),
    picture: join(folder, `${name}-picture.svg`),
  }
}
