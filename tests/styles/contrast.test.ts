import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inRoot } from '../../scripts/setup/paths.mjs'
import { contrast } from '../charts/colourVision'

const css = readFileSync(inRoot('src', 'renderer', 'styles', 'tokens.css'), 'utf8')
/** Colours of the light and of the dark theme, by the name of the token. */
const tokens = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name, light, dark]) => [name!, { light: light!, dark: dark! }] as const,
  ),
)

describe.each(['light', 'dark'] as const)('tokens of the %s theme', (theme) => {
  const of = (name: string) => tokens.get(name)![theme]
  const grounds = ['canvas', 'panel', 'raised', 'hover', 'selected']

  it.each(grounds)('have words that can be read on %s', (ground) => {
    for (const words of ['text', 'soft', 'accent', 'flagged', 'error-text'])
      expect([words, contrast(of(words), of(ground)) >= 4.5]).toEqual([words, true])
  })

  it('have words that can be read on what says something', () => {
    for (const ground of ['warn-back', 'error-back'])
      for (const words of ['text', 'soft'])
        expect([words, ground, contrast(of(words), of(ground)) >= 4.5]).toEqual([words, ground, true]) // prettier-ignore
    expect(contrast(of('error-text'), of('error-back'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(of('on-accent'), of('accent'))).toBeGreaterThanOrEqual(4.5)
  })

  it('have edges of controls, the focus and errors that stand out', () => {
    for (const ground of ['canvas', 'panel', 'raised'])
      for (const edge of ['control', 'accent', 'error-line'])
        expect([edge, ground, contrast(of(edge), of(ground)) >= 3]).toEqual([edge, ground, true])
  })
})
