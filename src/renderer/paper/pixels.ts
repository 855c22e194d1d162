import type { Sheet } from '../../charts/sheets/file'

/** A sheet as a PNG: the very document that is saved as SVG, so that both show the same. @param ratio pixels for one of the sheet */
export async function pixelsOf({ svg, width, height }: Sheet, ratio: number): Promise<Uint8Array> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image(width * ratio, height * ratio)
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width * ratio
    canvas.height = height * ratio
    const context = canvas.getContext('2d')
    if (!context) throw new Error('The picture could not be drawn.')
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await bytesOf(canvas)
  } finally {
    URL.revokeObjectURL(address)
  }
}

async function bytesOf(canvas: HTMLCanvasElement): Promise<Uint8Array> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('The picture could not be drawn.')
  return new Uint8Array(await blob.arrayBuffer())
}
