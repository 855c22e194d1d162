/** A small shape relative to its centre, in device pixels. */
export interface Stamp {
  dx: Int32Array
  dy: Int32Array
  /** 1 … 255. */
  alpha: Uint8Array
}

/** @param side of a square, in device pixels */
export function squareStamp(side: number): Stamp {
  return {
    dx: Int32Array.from({ length: side * side }, (_, i) => (i % side) - (side >> 1)),
    dy: Int32Array.from({ length: side * side }, (_, i) => Math.floor(i / side) - (side >> 1)),
    alpha: new Uint8Array(side * side).fill(255),
  }
}

const lastRings = new Map<boolean, { key: string; stamps: Stamp[] }>()
/** Dashes of a dashed ring. */
const dashes = 5

/**
 * A ring at every phase: where in its pixel its centre lies. They change only with its size.
 * @param phases in each direction; with one the ring is centred on the pixel's middle
 */
export function ringStamps(radius: number, width: number, phases: number, dashed = false): Stamp[] {
  const key = [radius, width, phases].join()
  const known = lastRings.get(dashed)
  if (known?.key === key) return known.stamps
  // A single one is centred on the pixel's middle.
  const shift = phases === 1 ? 0.5 : 0
  const stamps = Array.from({ length: phases * phases }, (_, i) =>
    ringStamp(
      radius,
      width,
      shift + (i % phases) / phases,
      shift + Math.floor(i / phases) / phases,
      dashed,
    ),
  )
  lastRings.set(dashed, { key, stamps })
  return stamps
}

function ringStamp(
  radius: number,
  width: number,
  phaseX: number,
  phaseY: number,
  dashed: boolean,
): Stamp {
  const reach = Math.ceil(radius + width / 2 + 1)
  const [dx, dy, alpha]: [number[], number[], number[]] = [[], [], []]
  for (let py = -reach; py <= reach; py++) {
    for (let px = -reach; px <= reach; px++) {
      // Coverage of the pixel by the ring, from the distance of its middle to the ring's line.
      const distance = Math.hypot(px + 0.5 - phaseX, py + 0.5 - phaseY)
      const edge = width / 2 + 0.5 - Math.abs(distance - radius)
      const coverage = Math.round(255 * Math.min(1, width, Math.max(0, edge)))
      if (coverage === 0) continue
      if (dashed && isGap(px + 0.5 - phaseX, py + 0.5 - phaseY)) continue
      dx.push(px)
      dy.push(py)
      alpha.push(coverage)
    }
  }
  return { dx: Int32Array.from(dx), dy: Int32Array.from(dy), alpha: Uint8Array.from(alpha) }
}

/** Whether a direction from a ring's centre lies between two dashes. */
const isGap = (x: number, y: number) => ((Math.atan2(y, x) / (2 * Math.PI) + 1) * dashes) % 1 > 0.55

/** `#rrggbb` as 0x00bbggrr: as an ImageData has it on every processor that Electron runs on. */
export function bgrOf(hex: string): number {
  const rgb = parseInt(hex.slice(1), 16)
  return ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >> 16)
}
