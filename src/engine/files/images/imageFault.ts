/** Why a file cannot be read as an image; the message completes “photo.png …”. */
export class ImageFault extends Error {}

export const cutOff = () => new ImageFault('is cut off: it ends before its last pixel')
export const damaged = (what: string) => new ImageFault(`is damaged: ${what}`)
