import { setFlagsFromString } from 'node:v8'
import relaxed from 'virtual:kernel/relaxed'
import simd from 'virtual:kernel/simd'

/** Which of the kernel's builds: `relaxed` may round a multiply-add once, which is twice as fast. */
export type Build = 'relaxed' | 'simd'

const binaries: Record<Build, string> = { relaxed, simd }
const bytesOf = (build: Build) => Buffer.from(binaries[build], 'base64')

/**
 * The fastest build that this machine can run; null where it has no SIMD at all, and the
 * TypeScript loops are used. `ISODENSE_KERNEL` (relaxed, simd, none) asks for one.
 */
export function chooseBuild(asked = process.env.ISODENSE_KERNEL): Build | null {
  const builds: Build[] = ['relaxed', 'simd']
  return builds.find((build) => (!asked || asked === build) && canRun(build)) ?? null
}

/** Compiled once: threads share the module and its code. */
export function compile(build: Build): WebAssembly.Module {
  canRun(build)
  return new WebAssembly.Module(bytesOf(build))
}

/** Node 20 has relaxed SIMD behind a flag; later ones have no such flag and need none. */
function canRun(build: Build): boolean {
  const bytes = bytesOf(build)
  if (WebAssembly.validate(bytes)) return true
  if (build === 'relaxed') setFlagsFromString('--experimental-wasm-relaxed-simd')
  return WebAssembly.validate(bytes)
}
