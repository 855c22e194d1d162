/** Which images are asked for. */
export type ImagesOf =
  | { kind: 'rows'; rows: number[] }
  /** Flagged rows by rank, or all rows of the model in the file's order. */
  | { kind: 'flagged' | 'all' }
  /** Rows of which a component is the most responsible: the most responsible first, or in an order drawn with the seed. */
  | { kind: 'family'; component: number; order: 'responsibility' | 'random'; seed: number }
  /** The mean of each component. */
  | { kind: 'means' }
  /** Rows drawn from the model: invented. */
  | { kind: 'generated'; count: number; seed: number }

/** What is known of one image. */
export interface ImageItem {
  /** Zero-based in the file; absent for means and generated images, which are no rows. */
  row?: number
  line?: number
  /** The file or sheet that the line is of, where several are stacked. */
  file?: string
  /** What the file calls the row: its serial number, or the name of the image. */
  name?: string
  /** Absent where the row is not judged. */
  flagged?: boolean
  oneIn?: number
  oneInRough?: true
  component?: number
  /** Of the row's own component. */
  responsibility?: number
  /** Of a mean: the weight of its component. */
  weight?: number
}

/** Some images of one model, n of them. */
export interface ImagesPage {
  modelId: number
  total: number
  offset: number
  width: number
  height: number
  /** n × height × width: 0 is black, 255 white. */
  pixels: Uint8Array
  /** As `pixels`: 1 where the file has no number; null where it has all. */
  unknown: Uint8Array | null
  /** Pixels darker than black or lighter than white. */
  clipped: number
  items: ImageItem[]
}

/** A row's image beside what its family lets expect. */
export interface ImageComparison {
  modelId: number
  row: number
  width: number
  height: number
  own: Uint8Array
  /** As `ImagesPage.unknown`. */
  unknown: Uint8Array | null
  /** The row's most responsible component; null for a row that is not judged. */
  component: number | null
  /** The mean of that component; pixels that are not in the model as the row has them. */
  expected: Uint8Array | null
  /** Own − expected, in the column's units; NaN where the file has no number, 0 where the model knows nothing of the pixel. */
  difference: Float32Array | null
  /** The largest |difference|; 0 where there is none. */
  largest: number
  /** Pixels that are not in the model. */
  notInModel: number
}
