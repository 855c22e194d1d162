import type { Flags, Generated, KMeansPicture, Picture, Point } from '../shared/engineApi'
import type { Limits } from '../shared/plan'
import type { ChartLook } from './frame'
import type { Mass } from './massSeries'
import type { FamilyLook, Theme } from './palette'
import type { Grouping } from './pointGroups'
import { pointGroups } from './pointGroups'
import { englishLayerWords, englishWords } from './words'
import type { LayerWords, PictureWords } from './words'

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

type DrawnPicture = Omit<Picture, 'modelId'>
type DrawnFlags = Pick<
  Flags,
  'rows' | 'x' | 'y' | 'component' | 'count' | 'category' | 'uncertainty' | 'ordinaryHere'
>

/** Layers that a picture has only where they are given. */
export interface ExtraLayers {
  /** Tolerance limits; those of the two columns shown are drawn. */
  limits?: readonly Limits[] | undefined
  kmeans?: KMeansPicture | undefined
  /** Rows drawn from the model. */
  generated?: Generated | undefined
  /** Points in the colour of their k-means cluster. */
  colourByCluster?: boolean | undefined
  /** Of each component, where a person chose one for its family. */
  looks?: readonly (FamilyLook | null)[] | undefined
}

export interface PictureInput extends ChartLook, ExtraLayers {
  picture: DrawnPicture
  flags?: DrawnFlags | undefined
  /** Unit of each column of the table, where the file tells one. */
  units?: readonly (string | null)[] | undefined
  /** How many rows lie where, instead of points in the colours of families. */
  mass?: Mass | undefined
  /** A layer that is not named is shown. */
  show?: Partial<Record<Layer, boolean>> | undefined
  /** The part of the axes in sight: texts beside lines are there; all of it where it is missing. */
  sight?: Sight | undefined
  /** Row of the file to be marked; it must be among the picture's points or flags. */
  selectedRow?: number | undefined
  /** Columns of the model, said where the picture is a marginal. */
  modelColumns?: number | undefined
  /** What is left out is said in English. */
  words?: (PictureWords & Partial<LayerWords>) | undefined
}

/** A picture's input with every choice made. */
export interface Scene {
  picture: DrawnPicture
  flags: DrawnFlags
  show: Record<Layer, boolean>
  limits: readonly Limits[]
  units: readonly (string | null)[]
  kmeans: KMeansPicture | undefined
  generated: Generated | undefined
  /** Only where points are told apart by family, and shown. */
  mass: Mass | undefined
  looks: readonly (FamilyLook | null)[] | undefined
  /** How points are told apart: by family, else by category or cluster. */
  grouping: Grouping
  selectedRow: number | undefined
  sight: Sight
  theme: Theme
  words: PictureWords & LayerWords
}

/** From the lower left corner to the upper right one, in axis units. */
export interface Sight {
  from: Point
  to: Point
}

/** Fills in what was left out of a picture's input. */
export function scene(input: PictureInput): Scene {
  const none = new Float64Array(0)
  const noRows = new Int32Array(0)
  const shown = (layer: Layer) => input.show?.[layer] ?? true
  const ungrouped = {
    picture: input.picture,
    flags: input.flags ?? { rows: noRows, x: none, y: none, component: noRows, count: 0 },
    show: Object.fromEntries(layers.map((l) => [l, shown(l)])) as Record<Layer, boolean>,
    limits: input.limits ?? [],
    units: input.units ?? [],
    kmeans: input.kmeans,
    generated: input.generated,
    looks: input.looks,
    selectedRow: input.selectedRow,
    sight: input.sight ?? whole(input.picture),
    theme: input.theme ?? 'light',
    words: { ...englishWords, ...englishLayerWords, ...input.words },
  }
  const grouping = pointGroups(ungrouped, input.colourByCluster ?? false)
  const mass = grouping.colouring === 'family' && shown('points') ? input.mass : undefined
  return { ...ungrouped, grouping, mass }
}

const whole = ({ x, y }: DrawnPicture): Sight => ({
  from: { x: x.min, y: y.min },
  to: { x: x.max, y: y.max },
})
