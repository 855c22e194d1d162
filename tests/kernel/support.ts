import type { CovarianceType } from '../../src/core/gmm/types'
import type { Observations } from '../../src/core/matrix'
import { runSteps } from '../../src/core/steps'
import { blockingSteps, type BlockedRows } from '../../src/engine/kernel/blockedRows'
import { instantiate, type KernelExports } from '../../src/engine/kernel/exports'
import { compileKernel } from '../../scripts/kernel/compile.mjs'
import { compile, type Build } from '../../src/engine/kernel/module'
import { arenaBytes, WasmKernel, type Need } from '../../src/engine/kernel/wasmKernel'

export const builds: Build[] = ['simd', 'relaxed']

const modules = {
  simd: compile(await compileKernel('simd'), 'simd'),
  relaxed: compile(await compileKernel('relaxed'), 'relaxed'),
}

export const exportsOf = (build: Build, memory: WebAssembly.Memory): KernelExports =>
  instantiate(modules[build], memory)

/** Room for one more thread behind what the memory holds. */
export function roomFor(rows: BlockedRows, need: Need): { at: number; bytes: number } {
  const bytes = arenaBytes(rows.facts.rows, rows.facts.columns, need)
  const at = rows.memory.buffer.byteLength
  rows.memory.grow(Math.ceil(bytes / 65_536))
  return { at, bytes }
}

/** A kernel of one thread for data in canonical order. */
export function kernelOf(build: Build, data: Observations, need: Partial<Need> = {}): WasmKernel {
  const whole = { types: ['full', 'tied', 'diag', 'spherical'] as const, mostComponents: 20, starts: true, ...need } // prettier-ignore
  const rows = runSteps(blockingSteps(data))
  const { at, bytes } = roomFor(rows, whole)
  return new WasmKernel(rows, exportsOf(build, rows.memory), at, bytes, whole)
}

/**
 * How far apart families may be for builds to agree to 1e-9. Fewer rows than columns leave full matrices
 * close to singular, and the one of tied mixtures is what all rows have less what the means have.
 */
export const farthest = (type: CovarianceType, apart: number): number =>
  Math.min(apart, { full: 15, tied: 4, diag: Infinity, spherical: Infinity }[type])
