import { resolve } from 'node:path'
import { layers, type Layer } from '../charts/input'
import type { Theme } from '../charts/palette'
import type { ReadSettings } from '../core/table/types'
import { imagePartsOf, type ImagePart } from './images'
import { inputsOf } from './inputs'
import { nameOfFile, nameOfJson, parseWithJson, standingAlone } from './parse'
import { number, planArgs, planOptions, type PlanArgs } from './planOptions'
import { readOptions, readSettingsOf } from './readOptions'
import { refitsOf } from './refitsOption'
import { UsageError } from './usageError'

/** A file, or '-' for standard output. */
type JsonTarget = string | undefined

interface FitArgs {
  input: string
  settings: ReadSettings
  /** More files of its shape, to be stacked. */
  others: string[]
  plan: PlanArgs
  savePlan?: string | undefined
  json: JsonTarget
}

/** How a picture looks: the layers that are drawn, and its colours; as the window's switches. */
export interface PictureLook {
  show: Partial<Record<Layer, boolean>>
  limits: boolean
  kmeans: boolean
  colourByCluster: boolean
  theme: Theme
}

export interface DetectArgs extends FitArgs {
  out?: string | undefined
  all?: string | undefined
  picture?: string | undefined
  look: PictureLook
  /** Rows of the sample that the model is fitted to; undefined: all rows, if they can be kept in memory. */
  fitRows?: number | undefined
  /** Refits that say how sure the flags are. */
  stability?: number | undefined
  /** Whether the next good batch is looked into; undefined: where that is quick. */
  goodBatch?: boolean | undefined
  /** Where small images of the rows go, and which. */
  images?: string | undefined
  imageParts: ImagePart[]
}

export interface ScoreArgs extends FitArgs {
  /** The file of good rows. */
  reference: string
  out?: string | undefined
  all?: string | undefined
}

export interface SelectArgs extends FitArgs {
  out?: string | undefined
  /** The criterion over the number of components. */
  picture?: string | undefined
  theme: Theme
}

export interface SampleArgs extends FitArgs {
  count: number
  sampleSeed: number
  /** The group whose model is drawn from, where there is one for each. */
  group?: string | undefined
  out: string
  /** The generated rows over the file's. */
  picture?: string | undefined
  look: PictureLook
  /** Where they go as small images. */
  images?: string | undefined
}

export interface KMeansArgs extends FitArgs {
  out?: string | undefined
}

const help = { help: { type: 'boolean', short: 'h' } } as const
const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const fit = { ...help, ...readOptions, ...planOptions, 'save-plan': text, json: text } as const
const pictures = { picture: text, layers: text, theme: text } as const

/** Throws UsageError; answers 'help' where help was asked for, as all of these do. */
export function detectArgs(argv: string[]): DetectArgs | 'help' {
  const options = {
    ...fit,
    ...pictures,
    images: text,
    'images-of': text,
    out: text,
    all: text,
    'fit-rows': text,
    'good-batch': flag,
    'no-good-batch': flag,
    stability: text,
  } as const
  const { values, positionals } = parseWithJson(standingAlone(argv, '--stability', isNoNumber), options) // prettier-ignore
  if (values.help) return 'help'
  const { out, all, images } = values
  if (images === undefined && values['images-of'] !== undefined)
    throw new UsageError('--images-of needs --images FILE.svg.')
  return {
    ...withImages(fitArgs(values, positionals, [out, all, values.picture, images]), images),
    ...pictureArgs(values),
    ...{ images, imageParts: imagePartsOf(values['images-of']) },
    out,
    all,
    goodBatch: values['no-good-batch'] ? false : values['good-batch'],
    ...fitRowsOf(values['fit-rows'], positionals.length),
    stability: refitsOf(values.stability),
  }
}

const isNoNumber = (next: string | undefined) => next === undefined || !/^\d+$/.test(next)

function fitRowsOf(value: string | undefined, inputs: number): Pick<DetectArgs, 'fitRows'> {
  const rows = number('--fit-rows', value)
  if (rows === undefined || rows === null) return {}
  if (inputs > 1) throw new UsageError('--fit-rows takes one INPUT.')
  return { fitRows: whole('--fit-rows', rows, 2, 2 ** 24) }
}

/** The batch is INPUT; the good rows are read with the same options. */
export function scoreArgs(argv: string[]): ScoreArgs | 'help' {
  const options = { ...fit, reference: text, out: text, all: text } as const
  const { values, positionals } = parseWithJson(argv, options)
  if (values.help) return 'help'
  const { out, all, reference } = values
  if (reference === undefined || reference === '')
    throw new UsageError('score needs --reference GOOD: the file of good rows to judge by.')
  if (positionals.some((file) => resolve(file) === resolve(reference)))
    throw new UsageError(
      `"${reference}" is the batch and the reference: its rows would be judged by themselves.`,
    )
  return { ...fitArgs(values, positionals, [out, all]), reference, out, all }
}

export function selectArgs(argv: string[]): SelectArgs | 'help' {
  const options = { ...fit, out: text, picture: text, theme: text } as const
  const { values, positionals } = parseWithJson(argv, options)
  if (values.help) return 'help'
  const { out } = values
  const { picture, look } = pictureArgs(values)
  return {
    ...fitArgs(values, positionals, [out, picture]),
    ...{ out, picture, theme: look.theme },
  }
}

export function sampleArgs(argv: string[]): SampleArgs | 'help' {
  const options = {
    ...fit,
    ...pictures,
    images: text,
    n: text,
    'sample-seed': text,
    group: text,
    out: text,
  } as const
  const { values, positionals } = parseWithJson(argv, options)
  if (values.help) return 'help'
  const { out, group, images } = values
  if (out === undefined) throw new UsageError('sample needs --out NAME-generated.csv.')
  return {
    ...withImages(fitArgs(values, positionals, [out, values.picture, images]), images),
    ...pictureArgs(values),
    images,
    count: whole('--n', number('--n', values.n) ?? 1000, 1, 1_000_000),
    sampleSeed: whole(
      '--sample-seed',
      number('--sample-seed', values['sample-seed']) ?? 0,
      0,
      0xffffffff,
    ),
    group,
    out,
  }
}

export function kmeansArgs(argv: string[]): KMeansArgs | 'help' {
  const { values, positionals } = parseWithJson(argv, { ...fit, out: text } as const)
  if (values.help) return 'help'
  return { ...fitArgs(values, positionals, [values.out]), out: values.out }
}

type FitValues = Parameters<typeof planArgs>[0] &
  Parameters<typeof readSettingsOf>[0] & {
    'save-plan'?: string | undefined
    json?: string | undefined
  }

/** What every command that fits is given; `targets` are its other files. */
function fitArgs(
  values: FitValues,
  positionals: string[],
  targets: (string | undefined)[],
): FitArgs {
  const { json, 'save-plan': savePlan } = values
  nameOfJson('--json', json)
  if (savePlan !== undefined && !/\.json$/i.test(savePlan)) {
    throw new UsageError(`--save-plan writes a plan; "${savePlan}" does not end in .json.`)
  }
  for (const target of [...targets, savePlan, json === '-' ? undefined : json]) nameOfFile(target)
  return {
    ...inputsOf(positionals),
    settings: readSettingsOf(values),
    plan: planArgs(values),
    ...{ savePlan, json },
  }
}

/** What the command line says where rows are to be shown as images, too: the plan or the table must have some then. */
function withImages(own: FitArgs, images: string | undefined): FitArgs {
  if (images !== undefined && !/\.svg$/i.test(images))
    throw new UsageError(`--images writes SVG; the file name must end in .svg, not "${images}".`)
  return { ...own, plan: { ...own.plan, image: { ...own.plan.image, needed: images !== undefined } } } // prettier-ignore
}

interface PictureValues {
  picture?: string | undefined
  layers?: string | undefined
  theme?: string | undefined
}

function pictureArgs(values: PictureValues): { picture?: string | undefined; look: PictureLook } {
  const { picture, theme = 'light' } = values
  if (picture !== undefined && !/\.svg$/i.test(picture)) {
    throw new UsageError(`--picture writes SVG; the file name must end in .svg, not "${picture}".`)
  }
  if (theme !== 'light' && theme !== 'dark')
    throw new UsageError(`--theme needs light or dark, not "${theme}".`)
  return { picture, look: { theme, ...shownLayers(values.layers) } }
}

/** Beside those of the model itself; `clusters` colours the points by their k-means cluster. */
const extraLayers = ['limits', 'kmeans', 'clusters']

function shownLayers(value: string | undefined): Omit<PictureLook, 'theme'> {
  if (value === undefined) return { show: {}, limits: true, kmeans: false, colourByCluster: false }
  const asked = value.split(',').map((name) => name.trim())
  const known: string[] = [...layers, ...extraLayers]
  const wrong = asked.find((name) => !known.includes(name))
  if (wrong !== undefined)
    throw new UsageError(`--layers needs some of ${known.join(', ')}, not "${wrong}".`)
  const clusters = asked.includes('clusters')
  return {
    show: Object.fromEntries(layers.map((layer) => [layer, asked.includes(layer)])),
    limits: asked.includes('limits'),
    kmeans: clusters || asked.includes('kmeans'),
    colourByCluster: clusters,
  }
}

function whole(option: string, value: number, least: number, most: number): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value
  throw new UsageError(`${option} needs a whole number from ${least} to ${most}, not ${value}.`)
}
