import { describe, expect, it } from 'vitest'
import { createRandom } from '../../src/core/rng'
import { firstAddress } from '../../src/engine/kernel/blockedRows'
import { builds, exportsOf } from './support'

/** The spacing of doubles at `x`. */
function ulp(x: number): number {
  const bits = new BigInt64Array(new Float64Array([Math.abs(x)]).buffer)
  bits[0]++
  return new Float64Array(bits.buffer)[0] - Math.abs(x)
}

describe.each(builds)('exp and log of the %s build', (build) => {
  const memory = new WebAssembly.Memory({ initial: 64, maximum: 65_536, shared: true })
  const kernel = exportsOf(build, memory)
  const count = 100_000
  const numbers = new Float64Array(memory.buffer, firstAddress, count)

  const errors = (
    name: 'exponential' | 'logarithm',
    draw: (u: number) => number,
    expected: (x: number) => number,
  ) => {
    const random = createRandom(7)
    const x = Float64Array.from({ length: count }, () => draw(random.uniform()))
    numbers.set(x)
    kernel[name](numbers.byteOffset, count)
    return x.reduce((most, value, i) => {
      const exact = expected(value)
      return Math.max(most, Math.abs(numbers[i] - exact) / ulp(exact))
    }, 0)
  }

  it('are within 2 ulp of the standard library, which itself is within 1', () => {
    expect(errors('exponential', (u) => -100 * u, Math.exp)).toBeLessThanOrEqual(2)
    expect(errors('exponential', (u) => 1400 * u - 700, Math.exp)).toBeLessThanOrEqual(2)
    expect(errors('exponential', (u) => 1e-3 * (u - 0.5), Math.exp)).toBeLessThanOrEqual(2)
    expect(errors('logarithm', (u) => 1 + 30 * u, Math.log)).toBeLessThanOrEqual(2)
    expect(errors('logarithm', (u) => 0.9 + 0.2 * u, Math.log)).toBeLessThanOrEqual(2)
    expect(errors('logarithm', (u) => 2 ** (2000 * u - 1000), Math.log)).toBeLessThanOrEqual(2)
  })

  it('have the exact values at 0 and 1', () => {
    numbers.set([0, -0, 1, 1])
    kernel.exponential(numbers.byteOffset, 2)
    kernel.logarithm(numbers.byteOffset + 16, 2)
    expect([...numbers.subarray(0, 4)]).toEqual([1, 1, 0, 0])
  })
})
