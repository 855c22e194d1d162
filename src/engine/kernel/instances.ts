import { referenceKernel, type Kernel } from '../../core/kernel'
import { matrixOf } from '../sharedMatrix'
import { Arena } from './arena'
import { instantiate, type KernelExports } from './exports'
import type { Place } from './places'
import { controlBytes, Helper } from './team'
import { threadIn, WasmKernel } from './wasmKernel'

/** Rows whose instances a thread keeps: all of a file and its sample, of two files. */
const mostInstances = 4

/** One thread's instances of the kernel. @param module missing where the machine has no SIMD */
export function instancesOf(module: WebAssembly.Module | null) {
  const known = new Map<string, KernelExports>()
  let leading: WasmKernel | null = null

  function exportsFor({ id, blocked, arenas, arenaBytes }: NonNullable<Place['kernel']>) {
    // A memory that has grown since is another object; what was instantiated with the old one may not see the new part.
    const key = `${id} ${arenas.at(-1)! + arenaBytes}`
    const exports = known.get(key) ?? instantiate(module!, blocked.memory)
    known.delete(key)
    known.set(key, exports)
    for (const oldest of known.keys()) {
      if (known.size <= mostInstances) break
      known.delete(oldest)
    }
    return exports
  }

  return {
    /** The kernel for a task of this thread; null where there is none for these rows. */
    leading({ kernel }: Place, thread: number): WasmKernel | null {
      if (!kernel || !module) return null
      const { blocked, arenas, arenaBytes, need } = kernel
      leading = new WasmKernel(blocked, exportsFor(kernel), arenas[thread], arenaBytes, need)
      return leading
    },

    /** As `leading`; in plain TypeScript where there is none. */
    forTask(place: Place, thread: number): Kernel {
      return this.leading(place, thread) ?? referenceKernel(matrixOf(place.rows))
    },

    /** The task is over: those who helped are free. */
    end(): void {
      leading?.leader.end()
      leading = null
    },

    /** Takes part in the task whose control block is there, until it ends. */
    help({ kernel }: Place, thread: number, control: number): void {
      const { blocked, arenas, arenaBytes, need } = kernel!
      const arena = new Arena(blocked.memory, arenas[thread], arenaBytes)
      arena.bytes(controlBytes)
      const member = threadIn(arena, exportsFor(kernel!), blocked.facts.columns, need)
      new Helper(member, control).help()
    },
  }
}
