import type { PlanImage } from '../../shared/images'

export interface Greys {
  /** 0 is black, 255 white. */
  pixels: Uint8Array
  /** 1 where there is no number, null where there is none such. */
  unknown: Uint8Array | null
  /** Values beyond black or white, which are shown as these. */
  clipped: number
}

/** Values of any number of images as greys. */
export function toGrey(
  values: Float64Array,
  { black, white }: Pick<PlanImage, 'black' | 'white'>,
): Greys {
  const pixels = new Uint8Array(values.length)
  let unknown: Uint8Array | null = null
  let clipped = 0
  values.forEach((value, at) => {
    const light = (value - black) / (white - black)
    if (Number.isNaN(light)) {
      unknown ??= new Uint8Array(values.length)
      unknown[at] = 1
    } else {
      if (light < 0 || light > 1) clipped++
      pixels[at] = Math.round(255 * Math.min(1, Math.max(0, light)))
    }
  })
  return { pixels, unknown, clipped }
}
