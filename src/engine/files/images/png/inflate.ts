import { inflateSync } from 'node:zlib'
import { cutOff, damaged } from '../imageFault'

/** Some encoders put a little more behind the last line. */
const slack = 64 * 1024

/**
 * The bytes of all lines.
 * @param length how many there must be; hardly more are ever unpacked, whatever the file holds
 * @throws ImageFault
 */
export function inflate(parts: Uint8Array[], length: number): Uint8Array {
  let bytes: Uint8Array
  try {
    bytes = inflateSync(Buffer.concat(parts), { maxOutputLength: length + slack })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'Z_BUF_ERROR') throw cutOff()
    if (code === 'ERR_BUFFER_TOO_LARGE') throw damaged('it holds more than its size says')
    throw damaged('its pixels cannot be unpacked')
  }
  if (bytes.length < length) throw cutOff()
  return bytes
}
