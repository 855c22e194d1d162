/** What a matrix of pairs is drawn from, on a canvas or as SVG: pixels, in the order in which it is drawn. */
export type Shape = RectShape | LineShape | DotsShape | RingsShape | TextShape

export interface RectShape {
  kind: 'rect'
  x: number
  y: number
  width: number
  height: number
  fill?: string
  stroke?: string
}

/** A line through places, x and y in turn; nothing of it is drawn outside `clip`. */
export interface LineShape {
  kind: 'line'
  points: Float64Array
  stroke: string
  width: number
  /** Fills what is inside. */
  fill?: string
  clip?: Clip
}

/** Filled dots of one colour at places, x and y in turn. */
export interface DotsShape {
  kind: 'dots'
  points: Float64Array
  radius: number
  fill: string
  opacity: number
}

export interface RingsShape {
  kind: 'rings'
  points: Float64Array
  radius: number
  stroke: string
  width: number
}

export interface TextShape {
  kind: 'text'
  x: number
  y: number
  text: string
  size: number
  fill: string
  align: 'start' | 'middle' | 'end'
  bold?: boolean
  /** Runs from below to above. */
  upwards?: boolean
}

export interface Clip {
  x: number
  y: number
  width: number
  height: number
}
