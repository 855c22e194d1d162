import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inRoot } from '../../scripts/setup/paths.mjs'

const folder = inRoot('src', 'renderer')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(vue|css)$/.test(file) && !file.endsWith('tokens.css'))
  .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }))
const styleOf = ({ file, text }: (typeof files)[number]) =>
  file.endsWith('.css') ? text : [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css]) => css).join('\n') // prettier-ignore

/** Declarations of these properties with a length of their own; a pixel is a line, not a space. */
function stray(property: RegExp): string[] {
  return files.flatMap((one) =>
    [...styleOf(one).matchAll(property)]
      .filter(([, value]) => /(?<![\w.-])(?!1px)[\d.]+(px|rem|em|pt)\b/.test(value!))
      .map(([declaration]) => `${one.file}: ${declaration.trim()}`),
  )
}

describe('the steps of type and space', () => {
  it('are seen in the files that are there', () => {
    expect(files.length).toBeGreaterThan(80)
    expect(files.filter((one) => styleOf(one).includes('var(--text-s)')).length).toBeGreaterThan(10)
  })

  it('are the only sizes of type', () => {
    expect(stray(/\bfont(?:-size)?: ([^;{}]*);/g)).toEqual([])
  })

  it('are the only distances, but for pulls by which things touch', () => {
    const found = stray(/(?:^|[\s;{])(?:(?:row-|column-)?gap|padding(?:-[a-z]+)*|margin(?:-[a-z]+)*): ([^;{}]*);/g) // prettier-ignore
    expect(found.filter((line) => !/: .*-\d/.test(line))).toEqual([])
  })
})
