/** What is wrong with a part's XML; completes “its part … ”. */
export class XmlError extends Error {
  override readonly name = 'XmlError'
}
