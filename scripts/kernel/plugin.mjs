import { compileKernel, sourcesOfKernel, targets } from './compile.mjs'

/**
 * Vite plugin: compiles kernel/ and puts simd.wasm and relaxed.wasm beside the worker of the bundle, so
 * that every build carries the kernel of its sources.
 *
 * @returns {import('vite').Plugin}
 */
export function kernel() {
  return {
    name: 'isodense-kernel',
    async buildStart() {
      for (const file of sourcesOfKernel()) this.addWatchFile(file)
      for (const target of targets) {
        const source = await compileKernel(target)
        this.emitFile({ type: 'asset', fileName: `${target}.wasm`, source })
      }
    },
  }
}
