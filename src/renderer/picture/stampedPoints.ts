import type { ScatterSeriesOption } from 'echarts'
import { bgrOf } from '../composables/stamps'
import { symbolStamps } from './symbolStamps'
import { deviceFrame, type View } from './view'

/** Up to so many points sit where they belong within a quarter of a pixel; for more, whole pixels will do. */
const fineUpTo = 5_000
const finePhases = 4
/** The clock is looked at after so many points. */
const pointsBetweenLooks = 512

/** Points of many rows of one look, as a chart's series has them: places in pairs. */
export type PointSeries = ScatterSeriesOption & { data: Float64Array }

export const isPointSeries = (series: { type?: string; data?: unknown }): series is PointSeries =>
  series.type === 'scatter' && series.data instanceof Float64Array

/** Points put into the pixels of a frame one by one, in pieces of time. A canvas takes ten times as long for each. */
export class StampedPoints {
  readonly image: ImageData
  readonly #pixels: Uint32Array
  readonly #fine: boolean
  #series = 0
  #point = 0

  /** @param used pixels that are no longer needed: new ones for every step of a zoom would keep the memory's sweeper busy */
  constructor(
    readonly series: readonly PointSeries[],
    readonly view: View,
    used: ImageData | null = null,
  ) {
    const { width, height } = deviceFrame(view)
    const fits = used?.width === width && used.height === height
    this.image = fits ? used : new ImageData(width, height)
    this.#pixels = new Uint32Array(this.image.data.buffer)
    if (fits) this.#pixels.fill(0)
    this.#fine = series.reduce((sum, { data }) => sum + data.length / 2, 0) <= fineUpTo
  }

  /** Goes on until a time, as performance.now(). @returns whether all points are there */
  step(until: number): boolean {
    for (; this.#series < this.series.length; this.#series++) {
      if (!this.#stampSeries(this.series[this.#series], until)) return false
      this.#point = 0
    }
    return true
  }

  #stampSeries({ data, symbol, symbolSize, itemStyle }: PointSeries, until: number): boolean {
    const { ratio, projection } = this.view
    const { left, top, width, height } = deviceFrame(this.view)
    const { x, y } = projection
    const hollow = itemStyle?.color === 'transparent'
    const colour = String(hollow ? itemStyle.borderColor : itemStyle?.color)
    const outline = hollow ? Number(itemStyle.borderWidth) * ratio : null
    const phases = this.#fine ? finePhases : 1
    const look = { symbol: symbol as string, size: Number(symbolSize) * ratio, outline }
    const stamps = symbolStamps(look, phases)
    const reach = Math.ceil(look.size) + 2
    const bgr = bgrOf(colour)
    const opacity = Number(itemStyle?.opacity ?? 1)
    const count = data.length / 2
    for (let i = this.#point; i < count; i++) {
      if (i % pointsBetweenLooks === 0 && performance.now() > until) {
        this.#point = i
        return false
      }
      const px = (x.offset + data[2 * i] * x.scale) * ratio - left
      const py = (y.offset + data[2 * i + 1] * y.scale) * ratio - top
      if (!(px > -reach && py > -reach && px < width + reach && py < height + reach)) continue
      const [fx, fy] = [Math.floor(px), Math.floor(py)]
      const phase = Math.floor((py - fy) * phases) * phases + Math.floor((px - fx) * phases)
      this.#stamp(stamps[phase], fx, fy, bgr, opacity)
    }
    return true
  }

  #stamp(
    { dx, dy, alpha }: { dx: Int32Array; dy: Int32Array; alpha: Uint8Array },
    x: number,
    y: number,
    bgr: number,
    opacity: number,
  ): void {
    const { width, height } = this.image
    for (let k = 0; k < alpha.length; k++) {
      const px = x + dx[k]
      const py = y + dy[k]
      if (px < 0 || py < 0 || px >= width || py >= height) continue
      const at = py * width + px
      this.#pixels[at] = over(this.#pixels[at], bgr, alpha[k] * opacity)
    }
  }
}

/**
 * A colour over what a pixel has, as ImageData keeps it: not multiplied with its alpha (Porter and Duff, "Compositing Digital
 * Images", 1984, the operator "over").
 *
 * @param below 0xAABBGGRR
 * @param alpha of the colour, 0 … 255
 */
export function over(below: number, bgr: number, alpha: number): number {
  const under = below >>> 24
  if (under === 0) return ((Math.round(alpha) << 24) | bgr) >>> 0
  const rest = (under * (255 - alpha)) / 255
  const all = alpha + rest
  const mixed = (shift: number) => {
    const colour = ((bgr >>> shift) & 255) * alpha + ((below >>> shift) & 255) * rest
    return Math.round(colour / all) << shift
  }
  return ((Math.round(all) << 24) | mixed(16) | mixed(8) | mixed(0)) >>> 0
}
