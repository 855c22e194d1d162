import type { PictureGeometry } from '../core/grid/types'
import type { Flags } from '../shared/engineApi'
import type { Theme } from './palette'
import { englishWords } from './words'
import type { PictureWords } from './words'

/** The parts of a picture that can be switched off. */
export const layers = [
  'points',
  'flagged',
  'ellipses',
  'contours',
  'boundaries',
  'centroids',
] as const
export type Layer = (typeof layers)[number]

export interface PictureInput {
  picture: PictureGeometry
  flags?: Pick<Flags, 'rows' | 'x' | 'y' | 'component' | 'count'> | undefined
  /** A layer that is not named is shown. */
  show?: Partial<Record<Layer, boolean>>
  /** Row of the file to be marked; it must be among the picture's points or flags. */
  selectedRow?: number | undefined
  theme?: Theme
  title?: string
  /** Lines below the title. */
  subtitle?: string[]
  /** Columns of the model, said where the picture is a marginal. */
  modelColumns?: number
  words?: PictureWords
}

/** A picture's input with every choice made. */
export interface Scene {
  picture: PictureGeometry
  flags: Pick<Flags, 'rows' | 'x' | 'y' | 'component' | 'count'>
  show: Record<Layer, boolean>
  selectedRow: number | undefined
  theme: Theme
  words: PictureWords
}

/** Fills in what was left out of a picture's input. */
export function scene(input: PictureInput): Scene {
  const none = new Float64Array(0)
  const noRows = new Int32Array(0)
  const shown = (layer: Layer) => input.show?.[layer] ?? true
  return {
    picture: input.picture,
    flags: input.flags ?? { rows: noRows, x: none, y: none, component: noRows, count: 0 },
    show: Object.fromEntries(layers.map((l) => [l, shown(l)])) as Record<Layer, boolean>,
    selectedRow: input.selectedRow,
    theme: input.theme ?? 'light',
    words: input.words ?? englishWords,
  }
}
