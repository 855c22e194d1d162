import { formatNumber } from '../formatNumber'
import { tokens, type Theme } from '../palette'
import { plainText } from '../plainText'
import type { Sheet } from '../sheets/file'
import { escapeXml } from '../standalone'
import { differenceColours, differenceScale, greyColours } from './pixelColours'
import { pngAddress } from './png'

/** One image: greys, or a signed difference in colours. */
export type SheetImage =
  { pixels: Uint8Array; unknown: Uint8Array | null } | { difference: Float32Array; largest: number }

/** Images beside each other, with what stands below them. */
export interface SheetTile {
  images: SheetImage[]
  /** One below the other; the first is bold. */
  captions: string[]
  flagged?: boolean | undefined
}

export interface SheetSection {
  heading: string
  /** What is to be known about it. */
  note?: string
  tiles: SheetTile[]
  /** The scale of its differences, from −largest to largest. */
  largest?: number
}

export interface ContactSheet {
  title: string
  subtitle: string
  description: string
  /** Of every image, in pixels of its own. */
  width: number
  height: number
  sections: SheetSection[]
  theme?: Theme
}

const sheetWidth = 1080
const margin = 24
const gap = 8
/** Between images of one tile. */
const inTile = 4
const lineHeight = 14
const ring = 2
/** About the width of a letter of a caption. */
const letter = 5.8

/** So large an image is on the sheet: whole multiples of its pixels where there is room for them. */
export function shownSize(width: number, height: number, about = 64): [number, number] {
  const longer = Math.max(width, height)
  const scale = longer <= about ? Math.floor(about / longer) : Math.min(1, (1.5 * about) / longer)
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))]
}

/** So large an image is in a square of a given side. */
export function shownWithin(width: number, height: number, side: number): [number, number] {
  const scale = side / Math.max(width, height)
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))]
}

/** Small images as one standalone SVG: nothing is loaded from elsewhere, and the same input gives the same text. */
export function contactSheet(sheet: ContactSheet): Sheet {
  const { title, subtitle, description, sections, theme = 'light' } = sheet
  const parts = [
    text(margin, 34, title, 'font-size="18" font-weight="600"', tokens[theme].text),
    text(margin, 54, subtitle, 'font-size="12"', tokens[theme].faintText),
  ]
  let y = 72
  for (const section of sections) {
    const drawn = drawSection(sheet, section, y, theme)
    parts.push(drawn.svg)
    y = drawn.bottom + 2 * gap
  }
  const height = Math.ceil(y + gap)
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${sheetWidth}" height="${height}" viewBox="0 0 ${sheetWidth} ${height}" role="img" font-family="sans-serif">`,
    `<title>${escapeXml(plainText(title))}</title>`,
    `<desc>${escapeXml(plainText(description))}</desc>`,
    `<rect width="100%" height="100%" fill="${tokens[theme].background}"/>`,
    ...parts,
    '</svg>\n',
  ].join('\n')
  return { svg, width: sheetWidth, height }
}

function drawSection(
  { width, height }: ContactSheet,
  { heading, note, tiles, largest }: SheetSection,
  top: number,
  theme: Theme,
): { svg: string; bottom: number } {
  const [w, h] = shownSize(width, height)
  const lines = Math.max(0, ...tiles.map(({ captions }) => captions.length))
  const across = Math.max(1, ...tiles.map(({ images }) => images.length))
  const images = across * w + (across - 1) * inTile
  const longest = Math.max(0, ...tiles.flatMap(({ captions }) => captions.map((c) => c.length)))
  const cell = Math.max(images, Math.min(110, letter * longest)) + gap
  const perRow = Math.max(1, Math.floor((sheetWidth - 2 * margin + gap) / cell))
  const rowHeight = h + lines * lineHeight + gap + (lines > 0 ? 4 : 0)
  const head = [text(margin, top + 14, heading, 'font-size="14" font-weight="600"', tokens[theme].text)] // prettier-ignore
  let y = top + 24
  if (note !== undefined) {
    head.push(text(margin, y + 8, note, 'font-size="11"', tokens[theme].faintText))
    y += 18
  }
  if (largest !== undefined) {
    head.push(drawScale(largest, y, theme))
    y += 22
  }
  y += ring
  const body = tiles.map((tile, i) => {
    const x = margin + (i % perRow) * cell
    return drawTile(tile, x, y + Math.floor(i / perRow) * rowHeight, {
      ...{ width, height, w, h, room: cell - gap, theme },
    })
  })
  return {
    svg: [...head, ...body].join('\n'),
    bottom: y + Math.ceil(tiles.length / perRow) * rowHeight,
  }
}

interface Place {
  width: number
  height: number
  /** As it is shown. */
  w: number
  h: number
  /** For captions. */
  room: number
  theme: Theme
}

function drawTile({ images, captions, flagged }: SheetTile, x: number, y: number, at: Place) {
  const { w, h, room, theme } = at
  const most = Math.floor(room / letter)
  return [
    ...images.map((image, i) => drawImage(image, x + i * (w + inTile), y, at)),
    ...(flagged
      ? [
          `<rect x="${x - ring / 2}" y="${y - ring / 2}" width="${w + ring}" height="${h + ring}" fill="none" stroke="${tokens[theme].flagged}" stroke-width="${ring}"/>`,
        ]
      : []),
    ...captions.map((caption, i) =>
      text(
        ...([x, y + h + 4 + (i + 1) * lineHeight - 3, cut(caption, most)] as const),
        `font-size="11"${i === 0 ? ' font-weight="600"' : ''}`,
        tokens[theme][i === 0 ? 'text' : 'faintText'],
      ),
    ),
  ].join('\n')
}

function drawImage(image: SheetImage, x: number, y: number, at: Place): string {
  const { width, height, w, h, theme } = at
  const address =
    'difference' in image
      ? pngAddress(differenceColours(image.difference, image.largest, theme), { width, height, channels: 3 }) // prettier-ignore
      : image.unknown
        ? pngAddress(greyColours(image.pixels, image.unknown), { width, height, channels: 3 })
        : pngAddress(image.pixels, { width, height, channels: 1 })
  const sharp =
    w >= width ? ' image-rendering="optimizeSpeed" style="image-rendering:pixelated"' : ''
  return `<image x="${x}" y="${y}" width="${w}" height="${h}" preserveAspectRatio="none"${sharp} href="${address}"/>`
}

function drawScale(largest: number, y: number, theme: Theme): string {
  const colours = differenceScale(21, theme)
  const side = 10
  const from = margin + 60
  const said = formatNumber(largest, 3)
  const soft = tokens[theme].faintText
  return [
    text(from - 6, y + 9, `−${said}`, 'font-size="11" text-anchor="end"', soft),
    ...colours.map(
      (colour, i) =>
        `<rect x="${from + i * side}" y="${y}" width="${side}" height="${side}" fill="${colour}"/>`,
    ),
    text(from + colours.length * side + 6, y + 9, `+${said}`, 'font-size="11"', soft),
  ].join('\n')
}

const text = (x: number, y: number, said: string, look: string, colour: string): string =>
  `<text x="${x}" y="${y}" ${look} fill="${colour}">${escapeXml(plainText(said))}</text>`

const cut = (said: string, most: number) =>
  said.length <= most ? said : `${said.slice(0, Math.max(1, most - 1))}…`
