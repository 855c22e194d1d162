import { XmlError } from './xmlError'

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Character data as it is meant. Only the five entities that XML predefines and numbers are known:
 * others need a document type, which no workbook has.
 */
export function decodeText(raw: string): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(\d{1,8})|#x([0-9a-fA-F]{1,7})|(\w+))?;?/g,
    (found, decimal, hex, name) => {
      if (!found.endsWith(';')) throw new XmlError('has a stray &')
      if (name !== undefined) {
        if (Object.hasOwn(named, name)) return named[name]
        throw new XmlError('uses an unknown entity')
      }
      const code = decimal === undefined ? parseInt(hex, 16) : Number(decimal)
      if (Number.isInteger(code) && code > 0 && code <= 0x10ffff) return String.fromCodePoint(code)
      throw new XmlError('has a wrong character reference')
    },
  )
}

/** The value of an attribute in the text of a tag behind its name, or null. */
export function attribute(attributes: string, name: string): string | null {
  const opening = `${name}="`
  for (let at = attributes.indexOf(opening); at >= 0; at = attributes.indexOf(opening, at + 1)) {
    if (at === 0 || attributes.charCodeAt(at - 1) > 32) continue
    const start = at + opening.length
    return decodeText(attributes.slice(start, attributes.indexOf('"', start)))
  }
  if (!attributes.includes("'") && !/\s=|=\s/.test(attributes)) return null
  for (const [, found, double, single] of attributes.matchAll(anyAttribute)) {
    if (found === name) return decodeText(double ?? single)
  }
  return null
}

/** As `attribute`, for one whose prefix is the author's choice: `r:id`, `ns1:id`. */
export function prefixedAttribute(attributes: string, local: string): string | null {
  for (const [, found, double, single] of attributes.matchAll(anyAttribute)) {
    if (found.endsWith(`:${local}`)) return decodeText(double ?? single)
  }
  return null
}

const anyAttribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

export const isOn = (value: string | null) => value === '1' || value === 'true' || value === 'on'
