import type { Stamp } from '../composables/stamps'
import { symbolPath } from './symbols'

/** A filled symbol, or its outline; sizes in device pixels. */
export interface SymbolLook {
  symbol: string
  size: number
  /** Width of the outline of a hollow one; null: filled. */
  outline: number | null
}

const known = new Map<string, Stamp[]>()
const mostKnown = 40

/**
 * A symbol at every phase: where in its pixel its centre lies.
 * @param phases in each direction; with one it is centred on the pixel's middle
 */
export function symbolStamps(look: SymbolLook, phases: number): Stamp[] {
  const key = JSON.stringify([look, phases])
  let stamps = known.get(key)
  if (!stamps) {
    const reach = Math.ceil(look.size / 2 + (look.outline ?? 0)) + 1
    const side = 2 * reach + 1
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = side
    const context = canvas.getContext('2d', { willReadFrequently: true })!
    const shift = phases === 1 ? 0.5 : 0
    stamps = Array.from({ length: phases * phases }, (_, i) => {
      const [x, y] = [i % phases, Math.floor(i / phases)].map((p) => shift + p / phases)
      context.clearRect(0, 0, side, side)
      const path = symbolPath(look.symbol, look.size, reach + x, reach + y)
      if (look.outline === null) context.fill(path)
      else {
        context.lineWidth = look.outline
        context.stroke(path)
      }
      return stampOf(context.getImageData(0, 0, side, side), reach)
    })
    if (known.size >= mostKnown) known.clear()
    known.set(key, stamps)
  }
  return stamps
}

function stampOf({ data, width }: ImageData, reach: number): Stamp {
  const [dx, dy, alpha]: [number[], number[], number[]] = [[], [], []]
  for (let at = 0; at < data.length / 4; at++) {
    const coverage = data[4 * at + 3]
    if (coverage === 0) continue
    dx.push((at % width) - reach)
    dy.push(Math.floor(at / width) - reach)
    alpha.push(coverage)
  }
  return { dx: Int32Array.from(dx), dy: Int32Array.from(dy), alpha: Uint8Array.from(alpha) }
}
