import { XmlError } from './xmlError'

export interface XmlHandler {
  /** `name` without prefix; `attributes` as they stand in the tag. */
  open?(name: string, attributes: string): void
  /** Raw, maybe in several pieces: to be decoded with `decodeText`, unless it was marked as CDATA. */
  text?(raw: string, cdata: boolean): void
  close?(name: string): void
}

/** Far above any cell: Excel's longest text has 32 767 characters. */
const longestToken = 2 ** 22
const deepest = 64

/**
 * Reads XML in pieces and checks that it is well formed as far as tags go, up to its end: half a
 * sheet must not pass for a sheet. Document types are refused, and with them entities that expand.
 */
export function createXmlScanner(handler: XmlHandler) {
  let rest = ''
  let sawRoot = false
  /** Names with prefix, of what is open. */
  const path: string[] = []
  const local = (name: string) => name.slice(name.indexOf(':') + 1)

  function openTag(tag: string): void {
    const empty = tag.endsWith('/')
    const inside = empty ? tag.slice(0, -1) : tag
    let end = 0
    while (end < inside.length && inside.charCodeAt(end) > 32) end++
    if (end === 0) throw new XmlError('is not XML')
    const name = inside.slice(0, end)
    if (path.length === 0) {
      if (sawRoot) throw new XmlError('is not XML: it has two roots')
      sawRoot = true
    }
    if (path.length === deepest) throw new XmlError('is nested too deeply')
    handler.open?.(local(name), inside.slice(end))
    if (empty) handler.close?.(local(name))
    else path.push(name)
  }

  function closeTag(tag: string): void {
    const name = tag.trimEnd()
    if (path.pop() !== name)
      throw new XmlError(`is not XML: </${name.slice(0, 40)}> closes nothing`)
    handler.close?.(local(name))
  }

  function addText(raw: string, cdata = false): void {
    if (path.length > 0) handler.text?.(raw, cdata)
    else if (cdata || /[^\s\uFEFF]/.test(raw)) throw new XmlError('is not XML')
  }

  /** Consumes one thing that begins with `<` and answers where it ends; −1: its end is not here yet. */
  function markup(text: string, at: number): number {
    const second = text.charCodeAt(at + 1)
    if (second === slash) {
      const end = text.indexOf('>', at)
      if (end >= 0) closeTag(text.slice(at + 2, end))
      return end + 1 || -1
    }
    if (second === question) return past(text, '?>', at + 2)
    if (second === exclamation) return declaration(text, at)
    const end = tagEnd(text, at)
    if (end >= 0) openTag(text.slice(at + 1, end))
    return end + 1 || -1
  }

  function declaration(text: string, at: number): number {
    if (text.startsWith('<!--', at)) return past(text, '-->', at + 4)
    if (text.startsWith('<![CDATA[', at)) {
      const end = past(text, ']]>', at + 9)
      if (end >= 0) addText(text.slice(at + 9, end - 3), true)
      return end
    }
    if (text.length - at < 9) return -1
    throw new XmlError('has a document type declaration, which no workbook has')
  }

  return {
    write(piece: string): void {
      const text = rest + piece
      let at = 0
      for (;;) {
        const next = text.indexOf('<', at)
        if (next < 0) break
        if (next > at) addText(text.slice(at, next))
        at = next
        const end = markup(text, at)
        if (end < 0) break
        at = end
      }
      rest = text.slice(at)
      if (rest.length > longestToken) throw new XmlError('has a text of more than four million characters') // prettier-ignore
    },
    finish(): void {
      if (path.length > 0 || rest.startsWith('<')) throw new XmlError('is cut off')
      addText(rest)
      if (!sawRoot) throw new XmlError('is empty')
    },
  }
}

const [slash, question, exclamation] = [47, 63, 33]

const past = (text: string, what: string, from: number) => {
  const found = text.indexOf(what, from)
  return found < 0 ? -1 : found + what.length
}

/** `>` may stand in a quoted value. */
function tagEnd(text: string, at: number): number {
  let quote = 0
  for (let i = at + 1; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (quote > 0) {
      if (code === quote) quote = 0
    } else if (code === 34 || code === 39) quote = code
    else if (code === 62) return i
    else if (code === 60) throw new XmlError('is not XML')
  }
  return -1
}
