/** Values at this depth stand on one line. */
const depthOfLines = 2
const pieceLength = 64 * 1024

/** A document as indented JSON, in pieces: the readings of many cells are too long for one string. */
export function* jsonPieces(value: unknown, indent = ''): Generator<string> {
  let piece = ''
  for (const part of parts(value, indent, 0)) {
    piece += part
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
  }
  yield piece
}

function* parts(value: unknown, indent: string, depth: number): Generator<string> {
  if (depth === depthOfLines || value === null || typeof value !== 'object') {
    yield JSON.stringify(value)
    return
  }
  const list = Array.isArray(value)
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined)
  const [begin, end] = list ? ['[', ']'] : ['{', '}']
  yield begin
  for (const [i, [key, entry]] of entries.entries()) {
    yield `${i > 0 ? ',' : ''}\n${indent}  ${list ? '' : `${JSON.stringify(key)}: `}`
    yield* parts(entry, `${indent}  `, depth + 1)
  }
  yield entries.length > 0 ? `\n${indent}${end}` : end
}
