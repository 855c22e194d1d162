import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout that this script belongs to, wherever it is called from. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** @param {string[]} parts */
export const inRoot = (...parts) => join(root, ...parts)

/** Not inside node_modules: `npm ci` would delete it. */
export const cache = inRoot('.cache')
