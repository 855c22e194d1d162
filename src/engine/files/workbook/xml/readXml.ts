import { damaged } from '../refusals'
import { createXmlScanner, type XmlHandler } from './scanner'
import { XmlError } from './xmlError'

/**
 * Reads the bytes of a part, which is in UTF-8. It yields to its caller piece by piece, so that what
 * was read can be taken away.
 * @throws IsodenseError FileUnreadable
 */
export async function* readXml(
  pieces: AsyncIterable<Uint8Array>,
  part: { fileName: string; name: string },
  handler: XmlHandler,
): AsyncGenerator<void, void> {
  const scanner = createXmlScanner(handler)
  let decoder: TextDecoder | null = null
  const told = (error: unknown) => {
    if (error instanceof XmlError) return damaged(part.fileName, `its part “${part.name}” ${error.message}`, error) // prettier-ignore
    if (
      error instanceof TypeError &&
      'code' in error &&
      error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
    )
      return damaged(part.fileName, `its part “${part.name}” is not text`, error)
    return error
  }
  for await (const piece of pieces) {
    if (piece.length === 0) continue
    try {
      if (!decoder) checkEncoding(piece)
      decoder ??= new TextDecoder('utf-8', { fatal: true })
      scanner.write(decoder.decode(piece, { stream: true }))
    } catch (error) {
      throw told(error)
    }
    yield
  }
  try {
    scanner.write(decoder?.decode() ?? '')
    scanner.finish()
  } catch (error) {
    throw told(error)
  }
}

function checkEncoding(piece: Uint8Array): void {
  if ((piece[0] ^ piece[1]) === 1 && piece[0] >= 0xfe) throw new XmlError('is written in UTF-16, not in UTF-8') // prettier-ignore
  const declaration = new TextDecoder('latin1').decode(piece.subarray(0, 100))
  const [, declared = 'utf-8'] = /^<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)/.exec(declaration) ?? []
  if (!/^(utf-?8|us-ascii)$/i.test(declared))
    throw new XmlError(`is written in ${declared.slice(0, 20)}, not in UTF-8`)
}
