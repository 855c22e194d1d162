import { escapeXml } from '../standalone'
import type { Sheet } from './file'

/** Two standalone documents as one, next to each other. */
export function sideBySide(left: Sheet, right: Sheet, title: string, description: string): Sheet {
  const width = left.width + right.width
  const height = Math.max(left.height, right.height)
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(description)}</desc>`,
    placed(left.svg, 0, 'left'),
    placed(right.svg, left.width, 'right'),
    '</svg>',
    '',
  ].join('\n')
  return { svg, width, height }
}

/** Both have ids of the same names: what one is cut off by must not cut off the other. */
const placed = (svg: string, x: number, prefix: string): string =>
  svg
    .replace(/^\s*<\?xml[^>]*>\s*/, '')
    .replace(/<svg\b/, `<svg x="${x}" y="0"`)
    .replace(/(id="|url\(#)isodense-/g, `$1isodense-${prefix}-`)
    .trim()
