import { defineStore } from 'pinia'
import { computed, ref, shallowReactive, shallowRef } from 'vue'
import type { ImageItem, ImagesOf, ImagesPage } from '../../shared/api/images'
import { imagesAtOnce } from '../../shared/images'
import { useBridge } from '../bridge'
import { latestWins } from '../composables/latestWins'
import { EngineError, isCancelled, isEngineDied, messageOf } from '../engineError'
import { useAnalysis } from './analysis'
import { useExtras } from './extras'
import { useImages } from './images'
import { useNotices } from './notices'
import { useRows } from './rows'

export const galleryKinds = ['flagged', 'means', 'family', 'generated', 'all'] as const
export type GalleryKind = (typeof galleryKinds)[number]

/** Generated images where nobody drew rows into the picture. */
const usualSample = { count: 100, seed: 0 }
const keptPages = 24

/** An image of the gallery. */
export interface GalleryImage {
  item: ImageItem
  pixels: Uint8Array
  unknown: Uint8Array | null
}

/** The images of one choice, fetched page by page as they come into sight. */
export const useGallery = defineStore('gallery', () => {
  const bridge = useBridge()
  const analysis = useAnalysis()
  const extras = useExtras()
  const images = useImages()
  const notices = useNotices()
  const rows = useRows()

  const kind = ref<GalleryKind>('flagged')
  /** Whose members are shown. */
  const chosenComponent = ref(0)
  const order = ref<'responsibility' | 'random'>('responsibility')

  const component = computed({
    // Another model may have fewer.
    get: () => Math.min(chosenComponent.value, (analysis.model?.model.nComponents ?? 1) - 1),
    set: (value) => (chosenComponent.value = value),
  })
  const of = computed<ImagesOf>(() => {
    switch (kind.value) {
      case 'family':
        return { kind: 'family', component: component.value, order: order.value, seed: 0 }
      case 'generated':
        return { kind: 'generated', ...(extras.sample ?? usualSample) }
      default:
        return { kind: kind.value }
    }
  })
  /** What is asked, but for the page; follows the threshold at the pace of the table. */
  const question = computed(() => {
    const { flags } = rows
    const { image } = images
    if (!flags || !image || !analysis.live) return null
    return { modelId: flags.modelId, image, of: of.value, by: flags.by }
  })
  const key = computed(() => question.value && JSON.stringify(question.value))

  const pages = shallowReactive(new Map<string, ImagesPage>())
  /** The question whose images are in the gallery: they stay until those of the next are there. */
  const answered = shallowRef<{ key: string; total: number; clipped: number } | null>(null)
  const shown = computed(() => (key.value === null ? null : answered.value))
  const total = computed(() => shown.value?.total ?? 0)
  const perPage = computed(() => (images.image ? imagesAtOnce(images.image) : 1))

  function at(index: number): GalleryImage | undefined {
    const page = pages.get(`${shown.value?.key}|${Math.floor(index / perPage.value)}`)
    const i = page ? index - page.offset : 0
    const item = page?.items[i]
    if (!page || !item) return undefined
    const size = page.width * page.height
    const own = (bytes: Uint8Array) => bytes.subarray(i * size, (i + 1) * size)
    return { item, pixels: own(page.pixels), unknown: page.unknown && own(page.unknown) }
  }

  /** Fetches what is missing of the images in sight; only the latest sight is fetched. */
  const ensure = latestWins(async (from: number, to: number) => {
    const asked = key.value
    let last: ImagesPage | undefined
    const end = Math.floor(Math.max(from, to - 1) / perPage.value)
    for (let page = Math.floor(from / perPage.value); page <= end; page++)
      last = (await fetchPage(page)) ?? last
    if (asked !== null && asked === key.value && last)
      answered.value = { key: asked, total: last.total, clipped: last.clipped }
  })

  async function fetchPage(page: number): Promise<ImagesPage | undefined> {
    const asked = question.value
    if (!asked) return undefined
    const name = `${key.value}|${page}`
    const known = pages.get(name)
    if (known) return known
    try {
      const limit = perPage.value
      const answer = await bridge.engine.call('images', { ...asked, offset: page * limit, limit })
      pages.set(name, answer)
      for (const oldest of pages.keys()) {
        if (pages.size <= keptPages) break
        pages.delete(oldest)
      }
      return answer
    } catch (error) {
      const replaced = error instanceof EngineError && error.code === 'NotLoaded'
      if (!replaced && !isCancelled(error) && !isEngineDied(error))
        notices.error('show', messageOf(error))
      return undefined
    }
  }

  /** Place of a row among the images that are here; null where none of them is its. */
  function indexOf(row: number): number | null {
    if (kind.value === 'all' && analysis.model?.group === null) return row
    for (const [name, { items, offset }] of pages) {
      if (!name.startsWith(`${shown.value?.key}|`)) continue
      const i = items.findIndex((item) => item.row === row)
      if (i >= 0) return offset + i
    }
    return null
  }

  return { kind, component, order, key, total, shown, at, ensure, indexOf }
})
