/** Values at this depth stand on one line. */
const depthOfLines = 2
const pieceLength = 64 * 1024

/** A document as indented JSON, in pieces: a long ledger does not fit into one string. Generators are lists. */
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
  const list = Symbol.iterator in value
  yield list ? '[' : '{'
  let separator = ''
  for (const [key, entry] of list ? listed(value as Iterable<unknown>) : Object.entries(value)) {
    if (entry === undefined) continue
    yield `${separator}\n${indent}  ${list ? '' : `${JSON.stringify(key)}: `}`
    yield* parts(entry, `${indent}  `, depth + 1)
    separator = ','
  }
  if (separator !== '') yield `\n${indent}`
  yield list ? ']' : '}'
}

function* listed(values: Iterable<unknown>): Generator<[key: string, entry: unknown]> {
  for (const value of values) yield ['', value]
}
