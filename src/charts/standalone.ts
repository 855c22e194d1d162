/**
 * An SVG drawn by echarts made fit to stand alone: a title and description for screen readers, no
 * styles or marks for a mouse that is not there, texts that every viewer draws alike, and ids that do not count up from picture to picture.
 */
export function standalone(svg: string, title: string, description: string): string {
  const still = svg
    .replace(/<style\b[^>]*>[\s\S]*?<\/style>\s*/g, '')
    .replace(/ class="zr\d+-cls-[^"]*"/g, '')
    .replace(/ pointer-events="[^"]*"/g, '')
    .replace(/ ecmeta_\w+(="[^"]*")?/g, '')
    .replace(/<image /g, `<image ${raster} `)
    .replace(/(id="|url\(#)zr\d+-/g, '$1isodense-')
    .replace(/<text\b([^>]*)>([^<]*)<\/text>/g, (_, attributes: string, text: string) =>
      plainly(attributes, text),
    )
  const head = [
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(description)}</desc>`,
  ].join('\n')
  return still.replace(
    /<svg\b([^>]*)>/,
    (_, attributes) => `<svg${attributes} role="img">\n${head}`,
  )
}

/** Cells of a raster have edges, and lie where they belong: the image fills its place, whatever its own shape. */
const raster =
  'preserveAspectRatio="none" image-rendering="optimizeSpeed" style="image-rendering:pixelated"'

/** From the middle of a line of text down to its baseline, in parts of the size of the font. */
const middleToBaseline = 0.35

/**
 * A text without what LibreOffice and other viewers do not know: baselines other than the alphabetic one, and a halo that is
 * painted below the letters. The halo becomes a text of its own below them.
 */
function plainly(attributes: string, text: string): string {
  const placed = onBaseline(attributes)
  if (!/ paint-order="stroke"/.test(placed)) return `<text${placed}>${text}</text>`
  const halo = placed.replace(/ paint-order="[^"]*"/, ' stroke-linejoin="round" aria-hidden="true"')
  const letters = placed.replace(/ (paint-order|stroke(-[a-z]+)?)="[^"]*"/g, '')
  return `<text${halo}>${text}</text>\n<text${letters}>${text}</text>`
}

function onBaseline(attributes: string): string {
  const middle = / dominant-baseline="central"/
  const size = Number(/font-size:([\d.]+)px/.exec(attributes)?.[1] ?? NaN)
  if (!middle.test(attributes) || Number.isNaN(size)) return attributes
  const y = Number(/ y="([^"]*)"/.exec(attributes)?.[1] ?? 0) + middleToBaseline * size
  return `${attributes.replace(middle, '').replace(/ y="[^"]*"/, '')} y="${Math.round(100 * y) / 100}"`
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it stands in a document. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => entities[c])
}
