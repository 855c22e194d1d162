import { characterLength, unfinishedBytes } from './characters'
import type { Encoding } from './encodings'

const decoders = new Map<Encoding, TextDecoder>()

function decoderOf(encoding: Encoding): TextDecoder {
  let decoder = decoders.get(encoding)
  if (decoder === undefined) {
    decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
    decoders.set(encoding, decoder)
  }
  return decoder
}

/**
 * Bytes as text, or null where they are not text of the encoding. The TextDecoders of Node 20, of Electron's
 * Node and of Chromium differ; here they agree, or refuse.
 */
export function strictText(bytes: Uint8Array, encoding: Encoding): string | null {
  if (encoding === 'windows-1252' && undefinedIn1252.some((byte) => bytes.includes(byte)))
    return null
  if (encoding === 'gb18030' && hasSingle0x80(bytes)) return null
  let text: string
  try {
    text = decoderOf(encoding).decode(bytes)
  } catch {
    return null
  }
  const repair = repairs[encoding]
  return repair === undefined ? text : repair(text)
}

/** Chromium reads these as control characters, as the Encoding Standard has it: nobody means them. */
const undefinedIn1252 = [0x81, 0x8d, 0x8f, 0x90, 0x9d]

/** 0x80 to 0x9F. Node 20 reads windows-1252 as Latin-1 (nodejs/node#56542). */
const upper1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** Characters that GB18030 has had in Unicode proper since 2005 or 2022; Electron still has private ones. */
const privateGb = '\ue78d\ue78f\ue78e\ue790\ue791\ue792\ue793\ue794\ue795\ue796\ue81e\ue826\ue82b\ue82c\ue832\ue843\ue854\ue864' // prettier-ignore
const properGb = '\ufe10\ufe11\ufe12\ufe13\ufe14\ufe15\ufe16\ufe17\ufe18\ufe19\u9fb4\u9fb5\u9fb6\u9fb7\u9fb8\u9fb9\u9fba\u9fbb' // prettier-ignore

/** ICU's old IBM table in Node exchanges these three. */
const right = '\x1a\x1c\x7f'
const read = '\x1c\x7f\x1a'
const exchanged = new RegExp(`[${read}]`, 'g')

/** A euro sign to Node and to Windows, no character to Electron and to the standard of China. */
function hasSingle0x80(bytes: Uint8Array): boolean {
  if (!bytes.includes(0x80)) return false
  for (let at = 0; at < bytes.length; at += characterLength(bytes, at, 'gb18030'))
    if (bytes[at] === 0x80) return true
  return false
}

const repairs: Partial<Record<Encoding, (text: string) => string | null>> = {
  'windows-1252': (text) =>
    text.replace(/[\x80-\x9f]/g, (character) => upper1252[character.charCodeAt(0) - 0x80]),
  // One byte that stands for a control or a private character is a decoder's whim. The other private
  // characters are those of Hong Kong, which Electron reads: Node refuses them rather than read something else.
  // F9 FE is a shade to Windows and to Node, and half a black square to Electron.
  big5: (text) =>
    /[\x80-\x9f\ue000-\uf8ff]/.test(text) ? null : text.replaceAll('\uffed', '\u2593'),
  'shift-jis'(text) {
    // F9 40 to F9 FC are private characters to Node, and none to Electron.
    if (/[\x80-\x9f\ue69c-\ue757]/.test(text)) return null
    if (decoderOf('shift-jis').decode(Uint8Array.of(0x1a)) === '\x1a') return text
    return text.replace(exchanged, (character) => right[read.indexOf(character)])
  },
  gb18030: (text) =>
    text.replace(
      /[\ue78d-\ue796\ue81e\ue826\ue82b\ue82c\ue832\ue843\ue854\ue864]/g,
      (character) => properGb[privateGb.indexOf(character)],
    ),
}

/** Index of the first byte of the first character that the encoding does not have, by bisection over prefixes. */
export function firstInvalidByte(bytes: Uint8Array, encoding: Encoding): number {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    const prefix = bytes.subarray(0, middle)
    const whole = middle - unfinishedBytes(prefix, encoding)
    if (strictText(prefix.subarray(0, whole), encoding) === null) bad = middle
    else good = middle
  }
  return good - unfinishedBytes(bytes.subarray(0, good), encoding)
}
