import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect } from 'vitest'
import { wellFormedText } from '../charts/wellFormed'

/** Pixels, or other units of a document, by which two drawings of the same may differ: the last digits of a fit do. */
const tolerance = 0.15

const fraction = /-?\d*\.\d+(?:e-?\d+)?|-?\d+(?:e-?\d+)?/g

/** A document with hundredths of a pixel: its transformations stay as they are. */
export const rounded = (svg: string): string =>
  svg.replace(
    / (d|x|y|x1|x2|y1|y2|width|height|points|cx|cy|r)="([^"]*)"/g,
    (_, name, value) =>
    ` ${name}="${value.replace(fraction, (n: string) => String(Math.round(Number(n) * 100) / 100 + 0))}"`, // prettier-ignore
  )

/** Whether two documents are the same but for numbers in their elements that differ by less than anybody sees. */
export function looksLike(svg: string, golden: string): boolean {
  const parts = (text: string) => text.match(/<[^>]*>|[^<]+/g) ?? []
  const [now, then] = [parts(svg), parts(golden)]
  if (now.length !== then.length) return false
  return now.every((part, i) => part === then[i] || (part.startsWith('<') && isNear(part, then[i]!))) // prettier-ignore
}

function isNear(a: string, b: string): boolean {
  const numbers = (text: string) => text.match(fraction) ?? []
  const [now, then] = [numbers(a), numbers(b)]
  if (a.replace(fraction, '#') !== b.replace(fraction, '#') || now.length !== then.length)
    return false
  return now.every((n, i) => Math.abs(Number(n) - Number(then[i])) <= tolerance)
}

/** Compares a drawn view with the one that was looked at; see tests/golden/README.md for how it is renewed. */
export async function expectGolden(name: string, svg: string): Promise<void> {
  const path = resolve('tests/golden/charts', `${name}.svg`)
  const now = rounded(svg)
  const golden = existsSync(path) ? readFileSync(path, 'utf8') : ''
  expect(now).toMatch(/^<svg[^>]* role="img"[^>]*>\s*<title>[^<]+<\/title>\s*<desc>[^<]{10,}<\/desc>/) // prettier-ignore
  expect(now).not.toMatch(/NaN|Infinity|undefined|\[object/)
  wellFormedText(now)
  expect(now.length, 'characters').toBeLessThan(170_000)
  await expect(looksLike(now, golden) ? golden : now).toMatchFileSnapshot(path)
}
