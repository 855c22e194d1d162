import { familyLook, tokens } from '../palette'
import { plainText } from '../plainText'
import { pairsDescription, remarks } from './description'
import type { PairsInput, PairsMarks } from './input'
import { pairsLayout } from './layout'
import { pairsMarks, pairsShapes } from './scene'
import type { Shape } from './shapes'
import { englishPairsWords } from './words'

export interface PairsPaper {
  shapes: Shape[]
  description: string
  width: number
  height: number
  background: string
}

const lineHeight = 18
const legendEvery = 210

/** The matrix as it stands in a file: with title, lines below it, legend and marks. */
export function pairsPaper(
  input: PairsInput,
  marks: PairsMarks,
  { width = 1080, height = 1080 } = {},
): PairsPaper {
  const { view, theme = 'light', title, subtitle = [], words = englishPairsWords } = input
  const { text, faintText, flagged, background } = tokens[theme]
  const lines = [...subtitle, ...remarks(input)].map(plainText)
  const legend = [
    ...view.components.map(({ weight }, k) => ({ dot: familyLook(k, theme, input.looks).colour, ring: null, name: words.family(k + 1, weight) })), // prettier-ignore
    { dot: null, ring: flagged, name: words.flagged(marks.flagged?.row.length ?? 0, marks.flaggedCount) }, // prettier-ignore
  ]
  const perLine = Math.max(1, Math.floor((width - 32) / legendEvery))
  const legendTop = (title === undefined ? 12 : 40) + lines.length * lineHeight
  const top = legendTop + Math.ceil(legend.length / perLine) * lineHeight + 8
  const layout = pairsLayout(view.columns.length, { width, height, top })
  const at = (i: number) => ({
    x: 22 + (i % perLine) * legendEvery,
    y: legendTop + Math.floor(i / perLine) * lineHeight + 4,
  })
  const shapes: Shape[] = [
    { kind: 'rect', x: 0, y: 0, width, height, fill: background },
    ...(title === undefined ? [] : [{ kind: 'text', x: 16, y: 28, text: plainText(title), size: 17, fill: text, align: 'start', bold: true } as const]), // prettier-ignore
    ...lines.map((line, i): Shape => ({ kind: 'text', x: 16, y: (title === undefined ? 16 : 46) + i * lineHeight, text: line, size: 12.5, fill: faintText, align: 'start' })), // prettier-ignore
    ...legend.flatMap(({ dot, ring, name }, i): Shape[] => {
      const { x, y } = at(i)
      const points = Float64Array.of(x, y)
      return [
        dot === null
          ? { kind: 'rings', points, radius: 4.5, stroke: ring, width: 1.5 }
          : { kind: 'dots', points, radius: 4, fill: dot, opacity: 1 },
        { kind: 'text', x: x + 10, y: y + 4, text: plainText(name), size: 12, fill: text, align: 'start' }, // prettier-ignore
      ]
    }),
    ...pairsShapes(input, layout),
    ...pairsMarks(view, marks, layout, theme),
  ]
  return { shapes, description: pairsDescription(input, marks), width, height, background }
}
