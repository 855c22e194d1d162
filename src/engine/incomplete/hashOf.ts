import { mix } from '../../core/rng'

/** A 32-bit number of a text. */
export function hashOf(text: string): number {
  let hash = 0
  for (let i = 0; i < text.length; i++) hash = mix(Math.imul(hash, 31) + text.charCodeAt(i))
  return hash >>> 0
}
