import { pairsSvg } from '../pairs/svg'
import type { Shape } from '../pairs/shapes'
import { tokens, type Theme } from '../palette'
import { plainText } from '../plainText'
import type { Sheet } from './file'
import { wrappedText } from './textWidth'

const margin = 16
const lineHeight = 18
const width = 1080

/** What stands at the top of a sheet that is no chart. */
export interface SheetHead {
  theme?: Theme | undefined
  title: string
  subtitle: readonly string[]
}

export const said = (
  x: number,
  y: number,
  text: string,
  look: { size?: number; fill: string; bold?: boolean; align?: 'start' | 'middle' | 'end' },
): Shape => ({ kind: 'text', x, y, text: plainText(text), size: 12, align: 'start', ...look })

/**
 * A sheet made of shapes below title and lines.
 *
 * @param body draws from a place downwards, and says where it ends
 */
export function shapesSheet(
  { theme = 'light', title, subtitle }: SheetHead,
  description: readonly string[],
  body: (top: number, from: number, to: number) => { shapes: Shape[]; bottom: number },
): Sheet {
  const { text, faintText, background } = tokens[theme]
  const lines = subtitle.flatMap((line) => wrappedText(line, 12.5, width - 2 * margin))
  const top = 40 + lines.length * lineHeight + 10
  const { shapes, bottom } = body(top, margin, width - margin)
  const height = Math.ceil(bottom + margin)
  const all: Shape[] = [
    { kind: 'rect', x: 0, y: 0, width, height, fill: background },
    said(margin, 28, title, { size: 17, fill: text, bold: true }),
    ...lines.map((line, i) => said(margin, 48 + i * lineHeight, line, { size: 12.5, fill: faintText })), // prettier-ignore
    ...shapes,
  ]
  const paper = { shapes: all, width, height, background }
  const heard = plainText([title, ...subtitle, ...description].join('; '))
  return { svg: pairsSvg({ ...paper, description: heard }, plainText(title)), width, height }
}
