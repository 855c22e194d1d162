import { instantiate } from '../../src/engine/kernel/exports'

/** Multiply-adds a second that one thread can do at most in the kernel's build: the best of some tries. */
export function peak(kernelModule: WebAssembly.Module): number {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 65_536, shared: true })
  const kernel = instantiate(kernelModule, memory)
  const turns = 10_000_000
  const rates = Array.from({ length: 8 }, () => {
    const start = performance.now()
    kernel.peak(turns)
    // Twelve vectors of two numbers a turn.
    return (turns * 24) / ((performance.now() - start) / 1000)
  })
  return Math.max(...rates)
}
