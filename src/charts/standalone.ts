/**
 * An SVG drawn by echarts made fit to stand alone: a title and description for screen readers, no
 * styles or marks for a mouse that is not there, baselines that every viewer knows, and ids that do not count up from picture to picture.
 */
export function standalone(svg: string, title: string, description: string): string {
  const still = svg
    .replace(/<style\b[^>]*>[\s\S]*?<\/style>\s*/g, '')
    .replace(/ class="zr\d+-cls-[^"]*"/g, '')
    .replace(/ ecmeta_\w+(="[^"]*")?/g, '')
    .replace(/ dominant-baseline="central"/g, ' dy="0.35em"')
    .replace(/(id="|url\(#)zr\d+-/g, '$1isodense-')
  const head = [
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(description)}</desc>`,
  ].join('\n')
  return still.replace(
    /<svg\b([^>]*)>/,
    (_, attributes) => `<svg${attributes} role="img">\n${head}`,
  )
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
