import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import asc from 'assemblyscript/asc'
import { inRoot } from '../setup/paths.mjs'

/** The two builds of the kernel; see kernel/asconfig.json. */
export const targets = /** @type {const} */ (['simd', 'relaxed'])

/** @typedef {(typeof targets)[number]} Target */

/**
 * Compiles kernel/ to WebAssembly, or takes what was compiled of the same sources before.
 *
 * @param {Target} target
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function compileKernel(target) {
  const kept = inRoot('.cache', 'kernel', `${target}-${hashOfSources()}.wasm`)
  try {
    return new Uint8Array(readFileSync(kept))
  } catch {
    // Not compiled yet.
  }
  /** @type {Uint8Array<ArrayBuffer> | undefined} */
  let binary
  const { error, stderr } = await asc.main(['--config', 'asconfig.json', '--target', target], {
    readFile: (name) => {
      try {
        return readFileSync(inRoot('kernel', name), 'utf8')
      } catch {
        return null
      }
    },
    writeFile: (name, contents) => {
      if (name.endsWith('.wasm') && typeof contents !== 'string') binary = new Uint8Array(contents)
    },
    listFiles: (name) => readdirSync(inRoot('kernel', name)),
  })
  if (error || !binary) throw new Error(`The kernel does not compile: ${stderr.toString()}`)
  mkdirSync(inRoot('.cache', 'kernel'), { recursive: true })
  // Several processes may compile at the same time: a file is complete or not there.
  const own = `${kept}.${process.pid}`
  writeFileSync(own, binary)
  renameSync(own, kept)
  return binary
}

export const sourcesOfKernel = () =>
  readdirSync(inRoot('kernel'))
    .filter((name) => name.endsWith('.ts') || name === 'asconfig.json')
    .sort()
    .map((name) => inRoot('kernel', name))

function hashOfSources() {
  const hash = createHash('sha256')
  const version = inRoot('node_modules', 'assemblyscript', 'package.json')
  for (const file of [...sourcesOfKernel(), version]) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}
