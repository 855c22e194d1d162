import { contactSheet, type SheetSection, type SheetTile } from '../charts/images/contactSheet'
import { formatCount, formatShare } from '../charts/formatNumber'
import { modelLine } from '../charts/modelLine'
import type { ImageItem, ImagesOf } from '../shared/api/images'
import { componentLabels } from '../shared/componentLabels'
import type { Analysis, Flags } from '../shared/engineApi'
import { mostImagesAtOnce, type PlanImage } from '../shared/images'
import { isCommon, mostRare, roundedOneIn } from '../shared/oneIn'
import { thresholdSettings } from '../shared/plan'
import type { Theme } from '../charts/palette'
import type { Fitted } from './fit'
import { UsageError } from './usageError'

/** What a sheet of images can hold, in its order. */
export const imageParts = ['means', 'members', 'flagged', 'differences', 'generated'] as const
export type ImagePart = (typeof imageParts)[number]
const usualParts: ImagePart[] = ['means', 'flagged', 'differences', 'generated']

/** So many members of each family, and rows beside their family's mean. */
const [membersShown, differencesShown] = [12, 24]

/** The first so many generated rows are shown. */
const mostGenerated = 1000
const usualDraw = { count: 100, seed: 0 }

/** Throws UsageError. */
export function imagePartsOf(value: string | undefined): ImagePart[] {
  if (value === undefined) return usualParts
  const asked = value.split(',').map((name) => name.trim().toLowerCase())
  const wrong = asked.find((name) => !(imageParts as readonly string[]).includes(name))
  if (wrong !== undefined)
    throw new UsageError(`--images-of needs some of ${imageParts.join(', ')}, not "${wrong}".`)
  return imageParts.filter((part) => asked.includes(part))
}

export interface ImageSheet {
  parts: ImagePart[]
  theme: Theme
  image: PlanImage
  /** The generated rows. */
  draw?: { count: number; seed: number }
}

/** Writes small images of one model: its means, flagged rows, rows beside what their family lets expect, generated rows. */
export async function drawImages(
  fitted: Fitted,
  { analysis, flags }: { analysis: Analysis; flags: Flags | null },
  { parts, theme, image, draw = usualDraw }: ImageSheet,
  target: string,
): Promise<void> {
  const sheet = new Sheet(fitted, analysis, image, draw)
  const sections: SheetSection[] = []
  for (const part of parts) sections.push(...(await sheet[part]()))
  const { svg } = contactSheet({
    ...{ title: fitted.opened.fileName, subtitle: modelLine(analysis, flags) },
    description: `Rows of ${fitted.opened.fileName} as images of ${image.width} × ${image.height} pixels: ${parts.join(', ')}.`,
    ...{ width: image.width, height: image.height, sections, theme },
  })
  await fitted.write(target, [svg], 'the images')
}

class Sheet {
  readonly #labels: string[]
  constructor(
    readonly fitted: Fitted,
    readonly analysis: Analysis,
    readonly image: PlanImage,
    readonly draw: { count: number; seed: number },
  ) {
    this.#labels = componentLabels(analysis.families)
  }

  async means(): Promise<SheetSection[]> {
    const { tiles } = await this.#page({ kind: 'means' }, mostImagesAtOnce, ({ component, weight }) => [
      `family ${this.#labels[component!]}`,
      formatShare(weight!),
    ]) // prettier-ignore
    return [{ heading: 'Means of the families', tiles }]
  }

  async members(): Promise<SheetSection[]> {
    const sections: SheetSection[] = []
    for (const [component, label] of this.#labels.entries()) {
      const of = { kind: 'family', component, order: 'responsibility', seed: 0 } as const
      const { tiles, total } = await this.#page(of, membersShown, rowCaptions)
      sections.push({ heading: `Family ${label}: ${tiles.length} of ${total} rows`, tiles })
    }
    return sections
  }

  async flagged(): Promise<SheetSection[]> {
    const { tiles, total } = await this.#page({ kind: 'flagged' }, mostImagesAtOnce, rowCaptions)
    return [{ heading: `Flagged: ${tiles.length} of ${total} rows, least typical first`, tiles }]
  }

  /** Flagged rows, the mean of their nearest family, and the difference. */
  async differences(): Promise<SheetSection[]> {
    const { service, set } = this.fitted
    const { modelId } = this.analysis
    const by = thresholdSettings(set.plan)
    const question = { modelId, image: this.image, by, offset: 0, limit: differencesShown }
    const { items } = await service.call('images', { ...question, of: { kind: 'flagged' } })
    const compared = []
    for (const item of items) {
      const found = await service.call('imageComparison', { modelId, image: this.image, row: item.row! }) // prettier-ignore
      if (found.expected && found.difference) compared.push({ item, found })
    }
    const largest = Math.max(0, ...compared.map(({ found }) => found.largest))
    const tiles = compared.map(({ item, found }) => ({
      images: [
        { pixels: found.own, unknown: found.unknown },
        { pixels: found.expected!, unknown: null },
        { difference: found.difference!, largest },
      ],
      captions: [`${nameOf(item)}, family ${this.#labels[found.component!]}`],
      flagged: item.flagged,
    }))
    return [
      {
        heading: 'Flagged rows, the mean of their nearest family, and the difference',
        note: 'Blue: darker than the mean. Red: lighter.',
        ...{ tiles, largest },
      },
    ]
  }

  async generated(): Promise<SheetSection[]> {
    const { count, seed } = this.draw
    const of = { kind: 'generated', count, seed } as const
    const { tiles } = await this.#page(of, Math.min(count, mostGenerated), () => [])
    const shown = tiles.length < count ? `${tiles.length} of ${count}` : tiles.length
    return [{ heading: `Generated: ${shown} rows drawn from the model, not measured`, tiles }]
  }

  async #page(of: ImagesOf, most: number, captions: (item: ImageItem) => string[]) {
    const { service, set, signal } = this.fitted
    const { modelId } = this.analysis
    const by = thresholdSettings(set.plan)
    const size = this.image.width * this.image.height
    const tiles: SheetTile[] = []
    let total = Infinity
    while (tiles.length < Math.min(most, total)) {
      const question = { modelId, image: this.image, of, by, offset: tiles.length, limit: most - tiles.length } // prettier-ignore
      const page = await service.call('images', question, { signal })
      total = page.total
      if (page.items.length === 0) break
      page.items.forEach((item, i) => {
        const own = (bytes: Uint8Array) => bytes.subarray(i * size, (i + 1) * size)
        const unknown = page.unknown && own(page.unknown)
        tiles.push({
          images: [{ pixels: own(page.pixels), unknown: unknown?.includes(1) ? unknown : null }],
          captions: captions(item),
          flagged: item.flagged,
        })
      })
    }
    return { tiles, total: Number.isFinite(total) ? total : 0 }
  }
}

const nameOf = ({ name, line, file }: ImageItem) =>
  name !== undefined && name.trim() !== '' ? name : `${file ? `${file} ` : ''}line ${line}`

const rowCaptions = (item: ImageItem): string[] => [
  nameOf(item),
  ...(item.oneIn === undefined ? [] : [rarity(roundedOneIn(item.oneIn))]),
]

function rarity(oneIn: number): string {
  if (isCommon(oneIn)) return 'typical'
  return `${oneIn >= mostRare ? '< ' : ''}1 in ${formatCount(oneIn)}`
}
