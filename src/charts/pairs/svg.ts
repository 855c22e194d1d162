import { fontFamily } from '../frame'
import { escapeXml } from '../standalone'
import type { PairsPaper } from './paper'
import type { Clip, Shape } from './shapes'

/** Tenths of a pixel are seen by nobody. */
const n = (value: number) => String(Math.round(value * 10) / 10)

/** A drawn matrix as a standalone SVG document; the same input gives the same text. */
export function pairsSvg(
  { shapes, description, width, height }: PairsPaper,
  title: string,
): string {
  const clips = new Map<string, string>()
  const body = shapes.map((shape) => elementOf(shape, (clip) => clipId(clip, clips)))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${escapeXml(fontFamily)}">`,
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(description)}</desc>`,
    `<defs>${[...clips].map(([box, id]) => `<clipPath id="${id}"><rect ${box}/></clipPath>`).join('')}</defs>`,
    ...body.filter((element) => element !== ''),
    '</svg>',
    '',
  ].join('\n')
}

function clipId({ x, y, width, height }: Clip, clips: Map<string, string>): string {
  const box = `x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"`
  const id = clips.get(box) ?? `isodense-clip-${clips.size}`
  clips.set(box, id)
  return id
}

function elementOf(shape: Shape, clip: (clip: Clip) => string): string {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, fill, stroke } = shape
      return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" ${paint(fill, stroke, 1)}/>`
    }
    case 'line': {
      const inside = shape.clip ? ` clip-path="url(#${clip(shape.clip)})"` : ''
      return `<path d="${through(shape.points)}" ${paint(shape.fill, shape.stroke, shape.width)}${inside}/>`
    }
    // A line without length, with round ends, is a dot: hundreds of them are one element.
    case 'dots':
      return shape.points.length === 0
        ? ''
        : `<path d="${each(shape.points, (x, y) => `M${n(x)} ${n(y)}h0`)}" fill="none" stroke="${shape.fill}" stroke-opacity="${shape.opacity}" stroke-width="${n(2 * shape.radius)}" stroke-linecap="round"/>`
    case 'rings': {
      const r = n(shape.radius)
      const ring = (x: number, y: number) => `M${n(x - shape.radius)} ${n(y)}a${r} ${r} 0 1 0 ${n(2 * shape.radius)} 0a${r} ${r} 0 1 0 ${n(-2 * shape.radius)} 0` // prettier-ignore
      return shape.points.length === 0
        ? ''
        : `<path d="${each(shape.points, ring)}" ${paint(undefined, shape.stroke, shape.width)}/>`
    }
    case 'text': {
      const { x, y, text, size, fill, align, bold, upwards } = shape
      const turned = upwards ? ` transform="rotate(-90 ${n(x)} ${n(y)})"` : ''
      return `<text x="${n(x)}" y="${n(y)}" font-size="${size}" fill="${fill}" text-anchor="${align}"${bold ? ' font-weight="600"' : ''}${turned}>${escapeXml(text)}</text>`
    }
  }
}

/** Colours with an opacity of their own (#rrggbbaa) are not known to every viewer. */
function paint(fill: string | undefined, stroke: string | undefined, width: number): string {
  const filled = fill && fill.length === 9 ? `fill="${fill.slice(0, 7)}" fill-opacity="${n(parseInt(fill.slice(7), 16) / 255)}"` : `fill="${fill ?? 'none'}"` // prettier-ignore
  return stroke === undefined ? filled : `${filled} stroke="${stroke}" stroke-width="${width}"`
}

const each = (points: Float64Array, of: (x: number, y: number) => string): string =>
  Array.from({ length: points.length / 2 }, (_, i) => of(points[2 * i], points[2 * i + 1])).join('')

const through = (points: Float64Array): string => {
  let path = ''
  for (let i = 0; i < points.length; i += 2) path += `${i === 0 ? 'M' : 'L'}${n(points[i])} ${n(points[i + 1])}` // prettier-ignore
  return path
}
