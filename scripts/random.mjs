/** mulberry32, a 32-bit generator: its state is the seed. The same numbers on every machine. */
export function createUniform(/** @type {number} */ seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Sum of twelve uniforms: close enough to normal, without tails, and the same on every machine. */
export function createNormal(/** @type {number} */ seed) {
  const uniform = createUniform(seed)
  return () => Array.from({ length: 12 }, uniform).reduce((a, b) => a + b, -6)
}
