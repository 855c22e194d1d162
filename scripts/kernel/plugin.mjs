import { compileKernel, sourcesOfKernel, targets } from './compile.mjs'

const prefix = 'virtual:kernel/'

/**
 * Vite plugin: `virtual:kernel/simd` and `virtual:kernel/relaxed` are the compiled kernel, as base64,
 * so that every bundle, of the app, the command line and the tests, carries the kernel of its sources.
 *
 * @returns {import('vite').Plugin}
 */
export function kernel() {
  return {
    name: 'isodense-kernel',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    async load(id) {
      const target = targets.find((name) => id === `\0${prefix}${name}`)
      if (!target) return null
      for (const file of sourcesOfKernel()) this.addWatchFile(file)
      const binary = await compileKernel(target)
      return `export default ${JSON.stringify(Buffer.from(binary).toString('base64'))}`
    },
  }
}
