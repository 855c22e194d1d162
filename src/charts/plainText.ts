/**
 * Text from a file, fit to be one line of a picture: control characters, which neither a chart nor
 * XML can hold, become visible placeholders (␀ …), line breaks and tabs spaces, halves of surrogate
 * pairs and the other characters forbidden in XML 1.0 become U+FFFD.
 */
export function plainText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\t\n\r\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\u0000-\u001f]/g, (c) => String.fromCharCode(0x2400 + c.charCodeAt(0)))
    .replace(/[\u007f-\u009f\ufffe\uffff]/g, '\ufffd')
}
