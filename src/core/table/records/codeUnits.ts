const encoder = new TextEncoder()

/**
 * The UTF-16 code units of texts, one text after another: reading them from an array takes half as long as
 * from a string that was put together. What is returned is good until the next text.
 */
export function createCodeUnits(): (text: string) => Uint16Array {
  let units = new Uint16Array(0)
  let bytes = new Uint8Array(0)
  return (text) => {
    if (text.length > units.length) {
      units = new Uint16Array(text.length)
      bytes = new Uint8Array(text.length)
    }
    const { read, written } = encoder.encodeInto(text, bytes)
    // Of ASCII each character is one byte, and the code unit of the same number.
    if (read === text.length && written === read) units.set(bytes.subarray(0, written))
    else for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at)
    return units.subarray(0, text.length)
  }
}
