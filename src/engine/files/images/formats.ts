import type { ImageFormat } from './greyImage'
import { jpeg } from './jpeg/jpeg'
import { netpbm } from './netpbm'
import { png } from './png/png'

const latin = (file: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...file.subarray(from, to))

/** Formats of images that are not read, by how their files begin. */
const others: [name: string, begins: (file: Uint8Array) => boolean][] = [
  ['BMP', (file) => latin(file, 0, 2) === 'BM' && latin(file, 6, 10) === '\0\0\0\0'],
  ['GIF', (file) => /^GIF8[79]a/.test(latin(file, 0, 6))],
  ['TIFF', (file) => ['II*\0', 'MM\0*'].includes(latin(file, 0, 4))],
  ['WebP', (file) => latin(file, 0, 4) === 'RIFF' && latin(file, 8, 12) === 'WEBP'],
  ['HEIC or AVIF', (file) => /^ftyp(hei|hev|mif1|msf1|avi)/.test(latin(file, 4, 12))],
  ['JPEG 2000', (file) => latin(file, 4, 8) === 'jP  '],
  ['PAM', (file) => /^P7\n/.test(latin(file, 0, 3))],
]

/** How a file is read as an image, told by its first bytes, never by its name. */
export function formatOf(file: Uint8Array): ImageFormat | { unread: string } | null {
  if (latin(file, 0, 8) === '\x89PNG\r\n\x1a\n') return png
  if (latin(file, 0, 3) === '\xff\xd8\xff') return jpeg
  if (/^P[1-6][\s#]/.test(latin(file, 0, 3))) return netpbm
  const other = others.find(([, begins]) => begins(file))
  return other ? { unread: other[0] } : null
}

/** Names that say that a file is an image. */
export const namedImage = (name: string): boolean => /\.(png|jpe?g|jfif|p[bgpn]m)$/i.test(name)
