/** Shapes in a box from −0.5 to 0.5, as the chart library draws them. */
const shapes: Record<string, string> = {
  circle: 'M0 -0.5A0.5 0.5 0 1 1 0 0.5A0.5 0.5 0 1 1 0 -0.5Z',
  diamond: 'M0 -0.5L0.5 0L0 0.5L-0.5 0Z',
  triangle: 'M0 -0.5L0.5 0.5L-0.5 0.5Z',
  rect: 'M-0.5 -0.5H0.5V0.5H-0.5Z',
}
const own = 'path://'

/** A symbol of a chart's series about a place, so many pixels wide; a path of its own must be centred on its origin. */
export function symbolPath(symbol: string, size: number, x: number, y: number): Path2D {
  const isOwn = symbol.startsWith(own)
  const text = isOwn ? symbol.slice(own.length) : (shapes[symbol] ?? shapes.circle)
  const span = isOwn ? 2 * Math.max(...(text.match(/[\d.]+/g) ?? ['0.5']).map(Number)) : 1
  const path = new Path2D()
  path.addPath(new Path2D(text), new DOMMatrix([size / span, 0, 0, size / span, x, y]))
  return path
}
