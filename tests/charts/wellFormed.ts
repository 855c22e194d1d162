/**
 * Throws unless `xml` is well-formed as XML 1.0 asks of a document like ours: one root, tags nested,
 * attributes quoted and unique, every & an entity, no forbidden character.
 *
 * @returns every piece of text between tags, decoded
 */
export function wellFormedText(xml: string): string[] {
  if (!/^[\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u.test(xml)) {
    throw new Error('a character that XML forbids')
  }
  const open: string[] = []
  const texts: string[] = []
  let roots = 0
  const token =
    /<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy
  let at = 0
  for (;;) {
    const match = token.exec(xml)
    if (!match) break
    at = token.lastIndex
    const [, closing, name, attributes, empty, text] = match
    if (text !== undefined) {
      if (open.length === 0 && text.trim() !== '') throw new Error(`text outside the root: ${text}`)
      texts.push(decode(text))
    } else if (closing) {
      if (open.pop() !== name) throw new Error(`</${name}> closes another element`)
    } else {
      if (open.length === 0) roots++
      const names = Array.from(attributes.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
      if (new Set(names.map((a) => a[1])).size < names.length) throw new Error('attribute twice')
      for (const [, , a, b] of names) decode(a ?? b)
      if (!empty) open.push(name)
    }
  }
  if (at < xml.length) throw new Error(`not XML: ${xml.slice(at, at + 80)}`)
  if (open.length > 0 || roots !== 1) throw new Error(`open at the end: ${open.join()}`)
  return texts.filter((text) => text.trim() !== '')
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
}

function decode(text: string): string {
  return text.replace(/&([^;&]*;)?/g, (whole, name: string | undefined) => {
    const character = entities[name?.slice(0, -1) ?? '']
    if (character === undefined) throw new Error(`not an entity: ${whole}`)
    return character
  })
}
