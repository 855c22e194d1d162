import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'

/** Which of the kernel's builds: `relaxed` may round a multiply-add once, which is twice as fast. */
export type Build = 'relaxed' | 'simd'
const builds: Build[] = ['relaxed', 'simd']

/**
 * The fastest build that this machine can run, of those beside the worker; null where it has no SIMD,
 * or there is none, and the TypeScript loops are used. `ISODENSE_KERNEL` (relaxed, simd, none) asks
 * for one. Compiled once: threads share the module and its code.
 */
export function kernelBeside(
  workerUrl: URL,
  asked = process.env.ISODENSE_KERNEL,
): WebAssembly.Module | null {
  for (const build of builds) {
    if (asked && asked !== build) continue
    const bytes = bytesOf(new URL(`./${build}.wasm`, workerUrl))
    if (bytes && canRun(bytes, build)) return new WebAssembly.Module(bytes)
  }
  return null
}

/** Compiles one build. @throws CompileError where the machine cannot run it */
export function compile(bytes: BufferSource, build: Build): WebAssembly.Module {
  canRun(bytes, build)
  return new WebAssembly.Module(bytes)
}

function bytesOf(url: URL): Buffer<ArrayBuffer> | null {
  try {
    return readFileSync(url) as Buffer<ArrayBuffer>
  } catch {
    return null
  }
}

/** Node 20 has relaxed SIMD behind a flag; later ones have no such flag and need none. */
function canRun(bytes: BufferSource, build: Build): boolean {
  if (WebAssembly.validate(bytes)) return true
  if (build === 'relaxed') setFlagsFromString('--experimental-wasm-relaxed-simd')
  return WebAssembly.validate(bytes)
}
